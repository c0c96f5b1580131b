package dev.sluice.telemetry;

import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.policy.TelemetrySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Counts from time to time and sends; nothing of this is loaded while telemetry is off. */
public final class Telemetry implements Runnable {
    private static final Duration LONGEST_NAP = Duration.ofMinutes(5);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(50);

    private final TelemetryFolder folder;
    private final TelemetrySettings settings;
    private final Composer composer;
    private final Clock clock;
    private final DoubleSupplier random;
    private final @Nullable Courier otlp;
    private final @Nullable Courier syslog;

    public Telemetry(TelemetryFolder folder, TelemetrySettings settings, Source source, Clock clock) {
        this(
                new Composer(folder, settings, source),
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    Telemetry(Composer composer, Clock clock, DoubleSupplier random) {
        this.composer = composer;
        this.folder = composer.folder();
        this.settings = composer.settings();
        this.clock = clock;
        this.random = random;
        this.otlp = settings.otlp() == null
                ? null
                : new Courier(queue(folder.otlp()), new HttpDelivery(settings, clock), random);
        this.syslog = settings.syslog() == null
                ? null
                : new Courier(queue(folder.syslog()), new SyslogDelivery(settings), random);
    }

    public Thread start() {
        Thread thread = new Thread(this, "telemetry");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Instant next = step();
                Duration nap = Duration.between(clock.instant(), next);
                Duration held = nap.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : nap;
                Thread.sleep((held.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : held).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due and returns when there is something to do again. */
    Instant step() throws InterruptedException {
        Instant now = clock.instant();
        try {
            State state = folder.state();
            if (isDue(state, now)) {
                state = collect(state, now);
                folder.keep(state);
            }
            State sent = state;
            for (Courier courier : couriers()) {
                sent = courier.carry(sent, now);
            }
            if (!sent.equals(state)) {
                folder.keep(sent);
            }
            return next(sent, now);
        } catch (IOException | UncheckedIOException | LedgerUnavailable diskFull) {
            return now.plus(LONGEST_NAP);
        }
    }

    /** The first time, and when the clock was set back, counting starts from now. */
    private boolean isDue(State state, Instant now) {
        Instant covered = state.coveredTo();
        return covered == null
                || !now.isBefore(covered.plus(settings.every()))
                || covered.isAfter(now.plus(settings.every()));
    }

    private State collect(State state, Instant now) throws IOException {
        Dispatch dispatch = composer.dispatch(folder.device(), since(state, now), now);
        long lost = 0;
        if (otlp != null) {
            lost += otlp.queue().add(now, OtlpForm.of(dispatch));
        }
        if (syslog != null) {
            lost += syslog.queue().add(now, List.of(SyslogForm.of(dispatch)));
        }
        return state.covering(now).losing(lost);
    }

    /** What already waits was counted, even when the agent ended before it could note so. */
    private Instant since(State state, Instant now) {
        Instant covered = state.coveredTo() == null ? now : state.coveredTo();
        for (Courier courier : couriers()) {
            Instant waiting = courier.queue().newest();
            if (waiting != null && waiting.isAfter(covered)) {
                covered = waiting;
            }
        }
        return covered.isAfter(now) ? now : covered;
    }

    private Instant next(State state, Instant now) {
        Instant covered = state.coveredTo() == null ? now : state.coveredTo();
        double spread = 1 + random.getAsDouble() / 10;
        Instant next = covered.plusMillis((long) (settings.every().toMillis() * spread));
        for (Courier courier : couriers()) {
            if (courier.queue().size() > 0 && courier.notBefore().isBefore(next)) {
                next = courier.notBefore();
            }
        }
        return next;
    }

    private List<Courier> couriers() {
        List<Courier> couriers = new ArrayList<>();
        if (otlp != null) {
            couriers.add(otlp);
        }
        if (syslog != null) {
            couriers.add(syslog);
        }
        return couriers;
    }

    private DiskQueue queue(Path place) {
        return new DiskQueue(place, settings.queueBytes());
    }
}
