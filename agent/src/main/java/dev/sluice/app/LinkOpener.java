package dev.sluice.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows an address in the person's browser, by the means of the system. */
record LinkOpener(Surroundings surroundings) {
    /** Openers hand over and end; one that is still busy then has found something to show it with. */
    private static final int PATIENCE_SECONDS = 5;

    /** Returns whether there was something to open it with. */
    boolean open(String address) {
        List<String> command = command();
        if (command == null) {
            return false;
        }
        List<String> full = new ArrayList<>(command);
        full.add(address);
        try {
            Process opener = new ProcessBuilder(full)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return !opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable List<String> command() {
        return switch (surroundings.family()) {
            case UNIX -> hasDisplay() ? found("xdg-open") : null;
            case MAC -> found("open");
            // What "start" does, without a shell that would cut the address at an ampersand.
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler");
        };
    }

    /** Without one, xdg-open would start a browser of text in the terminal. */
    private boolean hasDisplay() {
        Map<String, String> environment = surroundings.environment();
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }

    private @Nullable List<String> found(String name) {
        for (String folder : surroundings.environment().getOrDefault("PATH", "").split(":", -1)) {
            Path program = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return List.of(program.toString());
            }
        }
        return null;
    }
}
