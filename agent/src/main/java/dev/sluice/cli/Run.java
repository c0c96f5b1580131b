package dev.sluice.cli;

import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs the agent in the foreground. Free of picocli, so that a start does not wait for its classes. */
record Run(Parts.Maker maker, Console console) {

    /** What {@code sluice run} was asked for. */
    record Wishes(@Nullable Path dataDir, int port, boolean orAnyPort, boolean browser, boolean noHost) {
        static final int USUAL_PORT = 18765;
    }

    /** Returns when the agent has ended. */
    int with(Wishes wishes) throws IOException {
        Parts parts = maker.make(wishes.dataDir);
        PortNote running = RunningAgent.find(parts.home());
        if (running != null) {
            throw new Failure("the agent of " + parts.home().folder() + " already runs on port " + running.port()
                    + "; sluice stop ends it");
        }
        try (Parts.Service service = parts.serve(new Parts.Wish(wishes.port, wishes.orAnyPort))) {
            if (!wishes.noHost) {
                parts.registerHost();
            }
            tell(service, parts.extension());
            if (wishes.browser) {
                parts.startBrowser();
            }
            service.awaitEnd();
        }
        return Command.OK;
    }

    private void tell(Parts.Service service, @Nullable Path extension) {
        console.out().println("Sluice runs at   http://127.0.0.1:" + service.port());
        console.out().println("Report           " + service.reportAddress() + " (opens once)");
        console.out()
                .println("Extension        "
                        + (extension == null ? "installed by the package" : extension + " (load unpacked)"));
        console.out().flush();
    }
}
