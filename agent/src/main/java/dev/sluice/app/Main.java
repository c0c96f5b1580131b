package dev.sluice.app;

import dev.sluice.cli.Cli;
import dev.sluice.cli.Console;
import dev.sluice.cli.policy.PolicyCommands;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the command line with the process's own streams and environment. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(new BufferedInputStream(new FileInputStream(FileDescriptor.in)), out, err);
        int code = new Cli(new Wiring.Maker(Surroundings.ofProcess()), console, new PolicyCommands()).run(arguments);
        out.flush();
        Runtime.getRuntime().halt(code);
    }
}
