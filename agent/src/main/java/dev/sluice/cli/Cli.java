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
        Run.Wishes agent = PlainRun.read(arguments);
        int code = agent == null ? Tree.run(this, arguments) : run(agent);
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

    /** All commands with their options and help. Apart, so that a plain start needs no class of picocli. */
    private static final class Tree {
        static int run(Cli cli, String... arguments) {
            CommandLine line = new CommandLine(new Overview())
                    .addSubcommand("run", new RunCommand(cli.maker, cli.console))
                    .addSubcommand("stop", new StopCommand(cli.maker, cli.console))
                    .addSubcommand("native-host", new NativeHostCommand(cli.maker, cli.console))
                    .addSubcommand("uninstall-host", new UninstallHostCommand(cli.maker, cli.console))
                    .addSubcommand("scan", new ScanCommand(cli.maker, cli.console))
                    .addSubcommand("redact", new RedactCommand(cli.maker, cli.console))
                    .addSubcommand("restore", new RestoreCommand(cli.maker, cli.console))
                    .addSubcommand("report", new ReportCommand(cli.maker, cli.console))
                    .addSubcommand("doctor", new DoctorCommand(cli.maker, cli.console))
                    .addSubcommand("decide", new DecideCommand(cli.maker, cli.console));
            cli.further.addTo(line, cli.maker, cli.console);
            line.setOut(new PrintWriter(cli.console.out(), true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(cli.console.err(), true, StandardCharsets.UTF_8));
            line.setExecutionExceptionHandler((e, failed, parsed) -> cli.report(e));
            return line.execute(arguments);
        }
    }
}
