package dev.sluice.cli;

import dev.sluice.ledger.LedgerUnavailable;
import java.io.IOException;

/** The command line. */
public final class Cli {
    private final Parts.Maker maker;
    private final Console console;
    private final Further further;

    public Cli(Parts.Maker maker, Console console, Further further) {
        this.maker = maker;
        this.console = console;
        this.further = further;
    }

    /** Runs one command and returns its exit code: 0 fine, 1 something was found, 2 an error. */
    public int run(String... arguments) {
        Run.Wishes agent = PlainRun.read(arguments);
        int code = agent == null ? new CommandTree(maker, console, further).run(this::report, arguments) : run(agent);
        console.out().flush();
        return code;
    }

    private int run(Run.Wishes agent) {
        try {
            return new Run(maker, console).with(agent);
        } catch (IOException | RuntimeException e) {
            return report(e);
        }
    }

    private int report(Exception e) {
        String reason = e instanceof Failure || e instanceof IOException || e instanceof LedgerUnavailable
                ? String.valueOf(e.getMessage())
                : "the agent has failed: " + e.getClass().getName() + " at " + place(e);
        console.err().println("sluice: " + reason);
        return Command.ERROR;
    }

    private static String place(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
