package dev.sluice.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** All commands with their options and help, as picocli reads them. */
record CommandTree(Parts.Maker maker, Console console, Further further) {

    int run(Faults faults, String... arguments) {
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
        line.setExecutionExceptionHandler((e, failed, parsed) -> faults.report(e));
        return line.execute(arguments);
    }

    /** Says what has gone wrong and returns the exit code. */
    interface Faults {
        int report(Exception e);
    }
}
