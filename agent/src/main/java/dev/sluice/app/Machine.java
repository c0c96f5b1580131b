package dev.sluice.app;

import dev.sluice.browser.Browser;
import dev.sluice.browser.HostPlaces;
import dev.sluice.browser.NativeHost;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import dev.sluice.http.ServerSettings;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What lies on this machine around the agent: its script, the extension, browsers, another agent's process. */
record Machine(Surroundings surroundings, DataHome home, Set<String> origins) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

    HostPlaces hostPlaces() {
        return switch (surroundings.family()) {
            case UNIX -> HostPlaces.onLinux(surroundings.configFolder(), surroundings.home());
            case MAC -> HostPlaces.onMac(surroundings.home().resolve("Library/Application Support"));
            case WINDOWS -> new HostPlaces(List.of());
        };
    }

    /** Where the package has registered the host; on Windows the registry leads to the folder of the script. */
    HostPlaces packagePlaces() {
        Path script = surroundings.path("sluice.script");
        return switch (surroundings.family()) {
            case UNIX -> HostPlaces.ofPackage();
            case MAC -> HostPlaces.ofMacPackage();
            case WINDOWS ->
                new HostPlaces(script == null || script.getParent() == null ? List.of() : List.of(script.getParent()));
        };
    }

    /** Whether this is the agent of a package, not of a checkout. */
    boolean isInstalled() {
        return surroundings.path("sluice.installed") != null;
    }

    /** An installed package has registered the host for everybody. */
    void registerHost(HostPlaces places) throws IOException {
        Path script = surroundings.path("sluice.script");
        if (script != null && !isInstalled()) {
            List<String> allowed = origins.stream().map(origin -> origin + "/").toList();
            new NativeHost(script, home.folder(), allowed).register(places);
        }
    }

    @Nullable
    Path extension() {
        Path folder = surroundings.path("sluice.extension");
        return folder != null && Files.isDirectory(folder) ? folder : null;
    }

    void startBrowser() throws IOException {
        Browser browser = Browser.find(surroundings.environment());
        Path extension = extension();
        if (browser == null || extension == null) {
            throw new IOException(
                    browser == null
                            ? "no Chromium, Edge, Brave or Chrome found; install one of them"
                            : "the extension has not been built");
        }
        Path profile = home.browserProfile();
        registerHost(HostPlaces.ofProfile(profile));
        browser.start(
                profile, extension, "root".equals(surroundings.properties().apply("user.name")));
    }

    boolean openLink(String address) {
        return new LinkOpener(surroundings).open(address);
    }

    @Nullable
    PortNote findOrStart() throws IOException {
        PortNote running = RunningAgent.find(home);
        Path script = surroundings.path("sluice.script");
        if (running != null || script == null) {
            return running;
        }
        start(script, ServerSettings.USUAL_PORT);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (running == null && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            running = RunningAgent.find(home);
        }
        return running;
    }

    /** Starts the agent that takes this one's place, at the same port when it is still free. */
    void startSuccessor(int port) throws IOException {
        Path script = surroundings.path("sluice.script");
        if (script != null) {
            start(script, port);
        }
    }

    /** In a session of its own, so that the agent outlives the browser that asked for it. */
    private void start(Path script, int port) throws IOException {
        List<String> command = new ArrayList<>();
        if (!onWindows() && Files.isExecutable(NEW_SESSION)) {
            command.add(NEW_SESSION.toString());
        }
        command.addAll(List.of(script.toString(), "run", "--or-any-port", "--no-host"));
        command.addAll(List.of(
                "--port", String.valueOf(port), "--data-dir", home.folder().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(nothing()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().put("SLUICE_NO_BUILD", "1");
        builder.start();
    }

    private File nothing() {
        return Path.of(onWindows() ? "NUL" : "/dev/null").toFile();
    }

    private boolean onWindows() {
        return surroundings.family() == Surroundings.Family.WINDOWS;
    }
}
