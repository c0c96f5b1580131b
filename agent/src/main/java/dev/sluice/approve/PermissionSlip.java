package dev.sluice.approve;

import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.JsonTree;
import dev.sluice.bundle.Tree;
import dev.sluice.bundle.TreeReader;
import dev.sluice.decide.Permission;
import dev.sluice.policy.Level;
import dev.sluice.policy.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permission as an approver signs it: a single line of text that an employee can paste.
 *
 * @param who the one person it is for, as the agent knows them
 */
public record PermissionSlip(Permission permission, String who) {
    static final String PURPOSE = "sluice-permission-1";
    private static final String PREFIX = "sluice-permission";

    /** The line to hand over: prefix, payload and signature, separated by dots. */
    public String sign(PrivateKey key) {
        byte[] payload = json();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return PREFIX + "." + base64.encodeToString(payload) + "."
                + base64.encodeToString(Ed25519.sign(PURPOSE, payload, key));
    }

    /** The parts of a line, not verified yet; null when it is not a permission. */
    static @Nullable Signed split(String line) {
        String[] parts = line.strip().split("\\.");
        if (parts.length != 3 || !parts[0].equals(PREFIX)) {
            return null;
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
            PermissionSlip slip = read(payload);
            return slip == null
                    ? null
                    : new Signed(slip, payload, Base64.getUrlDecoder().decode(parts[2]));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    record Signed(PermissionSlip slip, byte[] payload, byte[] signature) {}

    private byte[] json() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        fields.put("id", text(permission.id()));
        fields.put("approver", text(permission.approver()));
        fields.put("who", text(who));
        fields.put("service", text(permission.scope().service()));
        if (permission.scope().line() != null) {
            fields.put("line", text(permission.scope().line()));
        }
        fields.put("level", text(permission.scope().upTo().name().toLowerCase(Locale.ROOT)));
        List<Tree> detectors = new ArrayList<>();
        permission.detectors().stream().sorted().forEach(detector -> detectors.add(text(detector)));
        fields.put("detectors", new Tree.Items(detectors, 0));
        fields.put("until", text(permission.until().toString()));
        fields.put("why", text(permission.why()));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonTree.write(new Tree.Entries(fields, 0), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable PermissionSlip read(byte[] payload) {
        List<Problem> problems = new ArrayList<>();
        try {
            Tree tree = JsonTree.read(new ByteArrayInputStream(payload));
            TreeReader in = TreeReader.of("permission", tree, problems::add);
            Permission.Scope scope = new Permission.Scope(
                    in.text("service"), in.optionalText("line"), in.oneOf("level", Level.class, Level.PUBLIC));
            Permission permission = new Permission(
                    in.text("id"),
                    in.text("approver"),
                    scope,
                    Set.copyOf(in.texts("detectors")),
                    Instant.parse(in.text("until")),
                    in.text("why"));
            PermissionSlip slip = new PermissionSlip(permission, in.text("who"));
            in.refuseOtherKeys();
            return problems.isEmpty() ? slip : null;
        } catch (IOException | DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Tree text(String value) {
        return new Tree.Scalar(value, Tree.Kind.TEXT, 0);
    }
}
