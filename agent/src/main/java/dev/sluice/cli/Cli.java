package dev.sluice.cli;

import dev.sluice.ledger.LedgerUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

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
        CommandLine line = new CommandLine(new Overview())
                .addSubcommand("run", new RunCommand(maker, console))
                .addSubcommand("stop", new StopCommand(maker, console))
                .addSubcommand("native-host", new NativeHostCommand(maker, console))
                .addSubcommand("uninstall-host", new UninstallHostCommand(maker, console))
                .addSubcommand("scan", new ScanCommand(maker, console))
                .addSubcommand("redact", new RedactCommand(maker, console))
                .addSubcommand("restore", new RestoreCommand(maker, console))
                .addSubcommand("report", new ReportCommand(maker, console))
                .addSubcommand("doctor", new DoctorCommand(maker, console))
                .addSubcommand("decide", new DecideCommand(maker, console));
        further.addTo(line, maker, console);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, failed, parsed) -> report(e));
        int code = line.execute(arguments);
        console.out().flush();
        return code;
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
