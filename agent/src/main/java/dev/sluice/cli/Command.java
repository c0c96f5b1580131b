package dev.sluice.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands have in common. */
public abstract class Command implements Callable<Integer> {
    /** Nothing found, or done. */
    public static final int OK = 0;

    public static final int FINDINGS = 1;
    public static final int ERROR = 2;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "The data directory to use, instead of the person's own.")
    @Nullable
    Path dataDir;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    final Parts.Maker maker;
    protected final Console console;

    protected Command(Parts.Maker maker, Console console) {
        this.maker = maker;
        this.console = console;
    }

    protected final Parts parts() {
        return maker.make(dataDir);
    }

    @Override
    public abstract Integer call() throws IOException;
}
