package dev.sluice.cli;

import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice run}. */
@CommandLine.Command(name = "run", description = "Runs the agent in the foreground, on loopback only.")
final class RunCommand extends Command {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18765",
            description = "Port to listen on; 0 for any free one.")
    private int port;

    RunCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        PortNote running = RunningAgent.find(parts.home());
        if (running != null) {
            throw new Failure("the agent of " + parts.home().folder() + " already runs on port " + running.port());
        }
        try (Parts.Service service = parts.serve(port)) {
            console.out().println("Sluice runs at http://127.0.0.1:" + service.port());
            console.out().flush();
            service.awaitEnd();
        }
        return OK;
    }
}
