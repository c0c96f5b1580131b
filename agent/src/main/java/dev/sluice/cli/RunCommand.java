package dev.sluice.cli;

import java.io.IOException;
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
            defaultValue = "" + Run.Wishes.USUAL_PORT,
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
        return new Run(maker, console).with(new Run.Wishes(dataDir, port, orAnyPort, browser, noHost));
    }
}
