package dev.sluice.app;

import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.http.AgentServer;
import dev.sluice.http.Collaborators;
import dev.sluice.policy.TelemetrySettings;
import dev.sluice.update.BundleFetch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the running agent at what its policy files say: looks whether one was changed, fetches the organisation's bundle, and
 * lets telemetry begin and end.
 */
final class PolicyFollower implements Runnable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);

    private final Wiring wiring;
    private final AgentServer server;
    private final Collaborators collaborators;
    private final PolicyFiles files;
    private @Nullable BundleSource followed;
    private @Nullable Thread fetching;
    private TelemetrySettings told = TelemetrySettings.OFF;
    private @Nullable Thread telling;

    PolicyFollower(Wiring wiring, AgentServer server, Collaborators collaborators) {
        this.wiring = wiring;
        this.server = server;
        this.collaborators = collaborators;
        this.files = new PolicyFiles(folder(), wiring.home().folder());
    }

    /** Returns the thread that follows, until it is interrupted. */
    Thread start() {
        Thread thread = new Thread(this, "policy-files");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            obeyNotes();
            while (true) {
                Thread.sleep(betweenLooks().toMillis());
                if (files.haveChanged()) {
                    apply();
                    obeyNotes();
                }
            }
        } catch (InterruptedException e) {
            interrupt(fetching);
            interrupt(telling);
            Thread.currentThread().interrupt();
        }
    }

    /** What the new policy makes takes the place of the old at once; a call under way ends under the old one. */
    private synchronized void apply() {
        wiring.reread();
        server.adopt(new Backstage(wiring).reread(collaborators));
    }

    private void obeyNotes() throws InterruptedException {
        BundleSource source = wiring.policy().notes().bundle();
        if (!Objects.equals(source, followed)) {
            end(fetching);
            fetching = source == null || !BundleFetch.isAllowed(source.address()) ? null : fetch(source);
            followed = source;
        }
        TelemetrySettings settings = wiring.policy().notes().telemetry();
        if (!settings.equals(told)) {
            end(telling);
            telling = wiring.telemetry().start().orElse(null);
            told = settings;
        }
    }

    private Thread fetch(BundleSource source) {
        BundleInstall install = new BundleInstall(folder(), wiring.home().folder());
        return new BundleFetch(source, install, wiring.clock(), this::apply).start();
    }

    /** Waits, for two of a kind would write the same files. */
    private static void end(@Nullable Thread thread) throws InterruptedException {
        interrupt(thread);
        if (thread != null) {
            thread.join(LONGEST_FAREWELL.toMillis());
        }
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Tests cannot wait as long as administrators can. */
    private Duration betweenLooks() {
        String millis = wiring.machine().surroundings().properties().apply("sluice.policy.millis");
        return millis == null ? BETWEEN_LOOKS : Duration.ofMillis(Long.parseLong(millis));
    }

    private Path folder() {
        return wiring.machine().surroundings().machinePolicy();
    }
}
