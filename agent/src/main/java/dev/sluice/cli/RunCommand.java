package dev.sluice.cli;

import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice run}. */
@CommandLine.Command(
        name = "run",
        description =
                "Runs the agent in the foreground, on loopback only, and tells the browsers of the current user how"
                        + " to find it.")
final class RunCommand extends Command {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18765",
            description = "Port to listen on, ${DEFAULT-VALUE} if not given; 0 for any free one.")
    private int port;

    @Option(names = "--or-any-port", description = "Take any free port when that one is taken.")
    private boolean orAnyPort;

    @Option(
            names = "--browser",
            description = "Start the machine's Chromium, Edge, Brave or Chrome with the extension.")
    private boolean browser;

    @Option(names = "--no-host", description = "Leave the browsers' settings alone.")
    private boolean noHost;

    RunCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        PortNote running = RunningAgent.find(parts.home());
        if (running != null) {
            throw new Failure("the agent of " + parts.home().folder() + " already runs on port " + running.port()
                    + "; sluice stop ends it");
        }
        try (Parts.Service service = parts.serve(new Parts.Wish(port, orAnyPort))) {
            if (!noHost) {
                parts.registerHost();
            }
            tell(service, parts.extension());
            if (browser) {
                parts.startBrowser();
            }
            service.awaitEnd();
        }
        return OK;
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
