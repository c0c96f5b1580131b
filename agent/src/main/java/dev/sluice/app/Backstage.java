package dev.sluice.app;

import dev.sluice.document.DocumentReader;
import dev.sluice.document.Limits;
import dev.sluice.http.Collaborators;
import dev.sluice.http.Knowledge;
import dev.sluice.ledger.Fingerprints;
import dev.sluice.outcome.Dismissals;
import dev.sluice.outcome.Earlier;
import dev.sluice.outcome.EventMaker;
import dev.sluice.outcome.Outcomes;
import dev.sluice.outcome.Recall;
import dev.sluice.outcome.Settled;
import java.io.IOException;
import java.nio.file.Path;

/** Puts together what the server needs beyond single questions: memory, outcomes, documents, reports. */
record Backstage(Wiring wiring) {
    Collaborators collaborators() throws IOException {
        Fingerprints fingerprints = new Fingerprints(new LedgerKeys(wiring.home(), wiring.clock(), wiring.keep()));
        Settled settled = new Settled(wiring.effective().conduct().quietRepeats());
        Dismissals dismissals = new Dismissals(
                wiring.store(), fingerprints, () -> wiring.effective().conduct().notSensitive());
        Permissions permissions = permissions();
        Recall recall = new Recall(wiring.tokens(), fingerprints, new Earlier(settled, dismissals, permissions));
        Outcomes.Effects effects = new Outcomes.Effects(wiring.vault(), wiring.totals(), settled);
        Outcomes outcomes = new Outcomes(recall, effects, wiring.store(), new EventMaker(fingerprints));
        return new Collaborators(
                wiring.inspector(recall),
                wiring.redactor(),
                documents(),
                outcomes,
                new Collaborators.Person(recall, dismissals, wiring.store()::append, permissions),
                wiring.reports(),
                knowledge(),
                wiring.extensionState(),
                wiring.clock());
    }

    /** What the policy in force makes of the same parts. */
    Collaborators reread(Collaborators before) {
        return before.under(wiring.inspector(before.person().recall()), knowledge());
    }

    private Knowledge knowledge() {
        return new Knowledge(wiring.effective(), wiring.policy().productLines(), SiteFiles.read(wiring.policy()));
    }

    private Permissions permissions() {
        return new Permissions(wiring::permissions, wiring.clock());
    }

    private static DocumentReader documents() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new DocumentReader(Limits.DEFAULT, DocumentReader.command(java, System.getProperty("java.class.path")));
    }
}
