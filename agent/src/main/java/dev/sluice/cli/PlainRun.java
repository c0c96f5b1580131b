package dev.sluice.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code sluice run} as programs write it. Whatever is not plain, mistakes and calls for help among it, is left to
 * the whole command line, which takes ten times as long to make.
 */
final class PlainRun {
    private static final String NUMBER = "\\d{1,5}";

    private @Nullable Path dataDir;
    private int port = Run.Wishes.USUAL_PORT;
    private boolean orAnyPort;
    private boolean browser;
    private boolean noHost;

    private PlainRun() {}

    /** Returns what is asked for, or null if that is for the whole command line to say. */
    static Run.@Nullable Wishes read(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            return null;
        }
        PlainRun run = new PlainRun();
        for (int i = 1; i < arguments.length; i++) {
            if (!run.takeFlag(arguments[i])) {
                i++;
                if (i == arguments.length || !run.take(arguments[i - 1], arguments[i])) {
                    return null;
                }
            }
        }
        return new Run.Wishes(run.dataDir, run.port, run.orAnyPort, run.browser, run.noHost);
    }

    private boolean takeFlag(String word) {
        switch (word) {
            case "--or-any-port" -> orAnyPort = true;
            case "--browser" -> browser = true;
            case "--no-host" -> noHost = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean take(String option, String value) {
        if (option.equals("--port") && value.matches(NUMBER)) {
            port = Integer.parseInt(value);
            return true;
        }
        if (!option.equals("--data-dir") || value.isEmpty() || value.startsWith("-")) {
            return false;
        }
        try {
            dataDir = Path.of(value);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
