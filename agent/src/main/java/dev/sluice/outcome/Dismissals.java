package dev.sluice.outcome;

import dev.sluice.detect.Finding;
import dev.sluice.inspect.Inspection;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Dismissal.Scope;
import dev.sluice.ledger.Event.Fingerprint;
import dev.sluice.ledger.Fingerprints;
import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.ledger.Renewal;
import dev.sluice.policy.OrganisationPolicy.NotSensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person has said is not sensitive, as far as policy lets them say it. Thread safe. */
public final class Dismissals {
    private final Kept kept;
    private final Fingerprints fingerprints;
    private final Supplier<NotSensitive> widest;
    private @Nullable List<Dismissal> inForce;

    /** Where dismissals are kept. */
    public interface Kept {
        long append(Dismissal dismissal);

        boolean revoke(long dismissal, Instant at);

        List<Dismissal> dismissals();

        void renew(List<Renewal> renewals);
    }

    /** @param widest the widest word policy takes from a person */
    public Dismissals(Kept kept, Fingerprints fingerprints, Supplier<NotSensitive> widest) {
        this.kept = kept;
        this.fingerprints = fingerprints;
        this.widest = widest;
    }

    /** Whether policy takes a word of this width. */
    public boolean mayBe(Scope scope) {
        return NotSensitive.valueOf(scope.name()).compareTo(widest.get()) <= 0;
    }

    public List<Dismissal> all() {
        return kept.dismissals();
    }

    public synchronized boolean revoke(long dismissal, Instant at) {
        inForce = null;
        return kept.revoke(dismissal, at);
    }

    synchronized long add(Dismissal dismissal) {
        inForce = null;
        return kept.append(dismissal);
    }

    /** The findings nobody has dismissed; the same list when that is all of them. */
    List<Finding> undisputed(Inspection asked, List<Finding> findings) {
        if (findings.isEmpty() || inForce().isEmpty()) {
            return findings;
        }
        String conversation = conversation(asked);
        renewFormer(asked, findings);
        List<Finding> left = new ArrayList<>(findings);
        left.removeIf(finding -> {
            Fingerprint value = fingerprints.of(finding.type(), asked.draft().slice(finding.range()));
            return inForce().stream()
                    .anyMatch(one -> one.detector().equals(finding.detector()) && covers(one, value, conversation));
        });
        return left;
    }

    /** A dismissal under an older key goes on under the newest when its value comes up again, or ends with its key. */
    private void renewFormer(Inspection asked, List<Finding> findings) {
        String conversation = asked.conversation();
        List<Renewal> due = Stream.concat(
                        findings.stream()
                                .flatMap(finding ->
                                        fingerprints
                                                .renewals(
                                                        finding.type(),
                                                        asked.draft().slice(finding.range()))
                                                .stream()),
                        conversation == null ? Stream.of() : fingerprints.renewals(conversation).stream())
                .filter(renewal -> inForce().stream().anyMatch(one -> isFormer(renewal, one)))
                .distinct()
                .toList();
        if (!due.isEmpty()) {
            renew(due);
        }
    }

    private static boolean isFormer(Renewal renewal, Dismissal one) {
        return renewal.former().equals(one.value().mac()) || renewal.former().equals(one.conversation());
    }

    private synchronized void renew(List<Renewal> due) {
        try {
            kept.renew(due);
        } catch (LedgerUnavailable e) {
            // The dismissal does not hold until the ledger can be written: more is shown, never less.
            return;
        }
        inForce = null;
    }

    @Nullable
    String conversation(Inspection asked) {
        return asked.conversation() == null ? null : fingerprints.ofConversation(asked.conversation());
    }

    private static boolean covers(Dismissal one, Fingerprint value, @Nullable String conversation) {
        return switch (one.scope()) {
            case DETECTOR -> true;
            case PERSON -> one.value().equals(value);
            case CHAT ->
                one.value().equals(value)
                        && one.conversation() != null
                        && one.conversation().equals(conversation);
        };
    }

    /** Reads them ahead of the first draft, which then need not wait for the ledger to be opened. */
    public synchronized List<Dismissal> inForce() {
        List<Dismissal> known = inForce;
        if (known == null) {
            try {
                known = kept.dismissals().stream()
                        .filter(one -> one.revoked() == null && mayBe(one.scope()))
                        .toList();
            } catch (LedgerUnavailable e) {
                // A draft is judged all the same, only more strictly.
                return List.of();
            }
            inForce = known;
        }
        return known;
    }
}
