package dev.sluice.http;

import dev.sluice.approve.Approvals.Check;
import dev.sluice.document.DocumentReader;
import dev.sluice.health.ExtensionState;
import dev.sluice.inspect.Inspector;
import dev.sluice.ledger.Pause;
import dev.sluice.outcome.Dismissals;
import dev.sluice.outcome.Outcomes;
import dev.sluice.outcome.Recall;
import dev.sluice.redact.Redactor;
import dev.sluice.report.Reports;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;

/** Whatever the routes call. */
public record Collaborators(
        Inspector inspector,
        Redactor redactor,
        DocumentReader documents,
        Outcomes outcomes,
        Person person,
        Reports reports,
        Knowledge knowledge,
        ExtensionState extension,
        Clock clock) {

    /** The same memory and ledger under another policy. */
    public Collaborators under(Inspector judging, Knowledge known) {
        return new Collaborators(judging, redactor, documents, outcomes, person, reports, known, extension, clock);
    }

    /**
     * Takes in what a person says for themselves.
     *
     * @param pauses keeps a pause; it throws when it cannot
     * @param approvals checks and keeps permissions
     */
    public record Person(Recall recall, Dismissals dismissals, Consumer<Pause> pauses, Approvals approvals) {}

    /** Takes in permissions that approvers have signed. */
    public interface Approvals {
        /** @throws IOException if the permission counts and cannot be kept */
        Check accept(String permission) throws IOException;
    }
}
