package dev.sluice.update;

import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.bundle.SignedBundle.Refusal;
import dev.sluice.home.PrivateFile;
import dev.sluice.update.FetchNote.Look;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
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
        NOT_YET,
        REFUSED,
        UNREACHABLE;

        boolean isGood() {
            return this != REFUSED && this != UNREACHABLE;
        }
    }

    /** @param whenNew puts what was fetched in force */
    public BundleFetch(BundleSource source, BundleInstall install, Clock clock, Runnable whenNew) {
        this(source, install, clock, Download.PATIENCE, whenNew);
    }

    BundleFetch(BundleSource source, BundleInstall install, Clock clock, Duration patience, Runnable whenNew) {
        if (!Download.isAllowed(source.address())) {
            throw new IllegalArgumentException("a bundle is fetched by https or from a file");
        }
        this.download = new Download(source, patience);
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
        Look look = look(file);
        try {
            FetchNote.write(Objects.requireNonNull(file.getParent()), look, clock.instant());
        } catch (IOException diskFull) {
            // Then the doctor cannot tell; the policy in force matters more.
        }
        return look.outcome();
    }

    private Look look(Path file) throws InterruptedException {
        try {
            Download.Fresh fresh = download.read();
            if (fresh == null || (Files.exists(file) && Files.readString(file).equals(fresh.bundle()))) {
                return Files.exists(file) ? Look.of(Outcome.SAME) : again();
            }
            Refusal refusal = install.refusal(fresh.bundle(), clock.instant());
            if (refusal == Refusal.NOT_YET) {
                return Look.of(Outcome.NOT_YET);
            }
            if (refusal != null) {
                return new Look(Outcome.REFUSED, Trouble.of(refusal));
            }
            PrivateFile.write(file, fresh.bundle());
            download.settle(fresh);
            whenNew.run();
            return Look.of(Outcome.NEW);
        } catch (FetchFailed e) {
            return new Look(Outcome.UNREACHABLE, e.trouble());
        } catch (IOException e) {
            return new Look(Outcome.UNREACHABLE, Trouble.DISK_FULL);
        }
    }

    /** The server says that nothing changed, and yet the file is gone: ask for all of it at once. */
    private Look again() throws InterruptedException {
        download.forget();
        whenNew.run();
        return look(Objects.requireNonNull(install.fetched()));
    }
}
