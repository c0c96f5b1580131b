package dev.sluice.cli.policy;

import dev.sluice.approve.PermissionSlip;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Parts;
import dev.sluice.decide.Permission;
import dev.sluice.policy.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice policy approve}. */
@CommandLine.Command(
        name = "approve",
        description = "Signs a permission that expires: one line of text to hand to the person who asked.")
final class ApproveCommand extends Command {
    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The approver's private key.")
    private Path key = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "The approver, as the policy names them.")
    private String by = "";

    @Option(names = "--for", paramLabel = "WHO", required = true, description = "The person's account name or address.")
    private String who = "";

    @Option(names = "--service", paramLabel = "VENDOR", required = true, description = "Such as openai.")
    private String service = "";

    @Option(
            names = "--line",
            paramLabel = "LINE",
            description = "Such as chatgpt-free; every line of the service without it.")
    private @Nullable String line;

    @Option(names = "--level", paramLabel = "LEVEL", required = true, description = "The highest level allowed.")
    private String level = "";

    @Option(names = "--detector", paramLabel = "ID", description = "Only what this detector finds; may be repeated.")
    private final Set<String> detectors = new LinkedHashSet<>();

    @Option(names = "--days", paramLabel = "N", defaultValue = "7", description = "Valid for so many days (default 7).")
    private int days;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason, for the record.")
    private String why = "";

    ApproveCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1) {
            throw new Failure("--days must be 1 or more: a permission expires");
        }
        Instant until = Clock.systemUTC().instant().plus(Duration.ofDays(days));
        String id = line == null || line.contains("/") ? line : service + "/" + line;
        Permission permission = new Permission(
                UUID.randomUUID().toString(), by, new Permission.Scope(service, id, level()), detectors, until, why);
        console.out().println(new PermissionSlip(permission, who).sign(KeyFiles.privateKey(key)));
        console.err().println("permission " + permission.id() + " for " + who + " until " + until);
        return OK;
    }

    private Level level() {
        for (Level candidate : Level.values()) {
            if (candidate.name().toLowerCase(Locale.ROOT).equals(level)) {
                return candidate;
            }
        }
        throw new Failure("--level is one of public, internal, confidential, regulated");
    }
}
