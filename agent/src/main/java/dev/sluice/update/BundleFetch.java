package dev.sluice.update;

import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.SignedBundle.Refusal;
import dev.sluice.home.PrivateFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Looks for a newer bundle from time to time; the last good one stays until a better one was verified. */
public final class BundleFetch implements Runnable {
    private final Download download;
    private final Duration betweenLooks;
    private final BundleInstall install;
    private final Clock clock;
    private final Runnable whenNew;

    /** How a look ended. */
    public enum Outcome {
        NEW,
        SAME,
        REFUSED,
        UNREACHABLE
    }

    /**
     * @param address where bundles are published
     * @param betweenLooks how long to wait until the next look, on average
     */
    public record Source(URI address, Duration betweenLooks) {
        public Source {
            if (!Download.isAllowed(address)) {
                throw new IllegalArgumentException("a bundle is fetched by https or from a file");
            }
        }
    }

    /** @param whenNew puts what was fetched in force */
    public BundleFetch(Source source, BundleInstall install, Clock clock, Runnable whenNew) {
        this.download = new Download(source.address());
        this.betweenLooks = source.betweenLooks();
        this.install = install;
        this.clock = clock;
        this.whenNew = whenNew;
    }

    public static boolean isAllowed(URI address) {
        return Download.isAllowed(address);
    }

    public Thread start() {
        Thread thread = new Thread(this, "policy-fetch");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Machines that were switched on together must not all ask together. */
    private Duration pause() {
        double random = ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (betweenLooks.toMillis() * (0.5 + random)));
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                Thread.sleep(pause().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Outcome look() throws InterruptedException {
        Path file = install.fetched();
        if (file == null) {
            return Outcome.REFUSED;
        }
        try {
            Download.Fresh fresh = download.read();
            if (fresh == null || (Files.exists(file) && Files.readString(file).equals(fresh.bundle()))) {
                return Outcome.SAME;
            }
            Refusal refusal = install.refusal(fresh.bundle(), clock.instant());
            if (refusal != null) {
                return Outcome.REFUSED;
            }
            PrivateFile.write(file, fresh.bundle());
            download.settle(fresh);
            whenNew.run();
            return Outcome.NEW;
        } catch (IOException e) {
            return Outcome.UNREACHABLE;
        }
    }
}
