package dev.sluice.cli;

import dev.sluice.browser.NativeHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** {@code sluice uninstall-host}. */
@CommandLine.Command(
        name = "uninstall-host",
        description = "Removes the native-messaging host that run registered with the browsers of the current user.")
final class UninstallHostCommand extends Command {
    UninstallHostCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        List<Path> removed =
                NativeHost.unregister(parts.hostPlaces(), parts.home().folder());
        removed.forEach(file -> console.out().println("removed " + file));
        if (removed.isEmpty()) {
            console.out().println("nothing was registered");
        }
        return OK;
    }
}
