package dev.sluice.approve;

import dev.sluice.bundle.Ed25519;
import dev.sluice.decide.Permission;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Approver;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks permissions against the approvers a policy names. */
public final class Approvals {
    private final OrganisationPolicy.Approvals policy;
    private final Set<String> names;

    /**
     * @param names what the person at this machine is called: account name, managed address
     */
    public Approvals(OrganisationPolicy.Approvals policy, Set<String> names) {
        this.policy = policy;
        this.names = Set.copyOf(names);
    }

    /** Why a permission does not count. */
    public enum Refusal {
        NOT_A_PERMISSION("this is not a permission"),
        UNKNOWN_APPROVER("the approver is not one whom the policy names"),
        WRONG_SIGNATURE("the signature does not fit: the permission was changed, or signed by somebody else"),
        SOMEBODY_ELSE("the permission is for somebody else"),
        EXPIRED("the permission has expired"),
        REVOKED("the permission was revoked");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * @param permission null when it is refused
     * @param refusal null when it counts
     */
    public record Check(
            @Nullable Permission permission, @Nullable Refusal refusal) {}

    /** Whether a line an approver has handed over counts at a moment. */
    public Check check(String line, Instant now) {
        PermissionSlip.Signed signed = PermissionSlip.split(line);
        if (signed == null) {
            return refused(Refusal.NOT_A_PERMISSION);
        }
        Permission permission = signed.slip().permission();
        Approver approver = approver(permission.approver());
        PublicKey key = approver == null ? null : Ed25519.publicKey(approver.publicKey());
        if (key == null) {
            return refused(Refusal.UNKNOWN_APPROVER);
        }
        if (!Ed25519.verify(PermissionSlip.PURPOSE, signed.payload(), signed.signature(), key)) {
            return refused(Refusal.WRONG_SIGNATURE);
        }
        if (!names.contains(signed.slip().who())) {
            return refused(Refusal.SOMEBODY_ELSE);
        }
        if (policy.revoked().contains(permission.id())) {
            return refused(Refusal.REVOKED);
        }
        return now.isBefore(permission.until()) ? new Check(permission, null) : refused(Refusal.EXPIRED);
    }

    private @Nullable Approver approver(String name) {
        return policy.approvers().stream()
                .filter(approver -> approver.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Check refused(Refusal refusal) {
        return new Check(null, refusal);
    }
}
