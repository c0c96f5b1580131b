package dev.sluice.cli;

import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import java.io.IOException;
import picocli.CommandLine;

/** {@code sluice stop}. */
@CommandLine.Command(name = "stop", description = "Ends the agent that runs for the data directory.")
final class StopCommand extends Command {
    StopCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        PortNote running = RunningAgent.find(parts().home());
        if (running == null) {
            console.out().println("no agent runs");
            return OK;
        }
        boolean asked =
                ProcessHandle.of(running.process()).map(ProcessHandle::destroy).orElse(false);
        console.out().println(asked ? "stopped" : "the agent could not be asked to end");
        return asked ? OK : ERROR;
    }
}
