package dev.sluice.telemetry;

import dev.sluice.telemetry.Delivery.Answer;
import dev.sluice.telemetry.Delivery.Later;
import dev.sluice.telemetry.Delivery.Refused;
import dev.sluice.telemetry.Delivery.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** Carries what waits in one queue to one far end, oldest first, and stops at the first parcel that must wait. */
final class Courier {
    private final DiskQueue queue;
    private final Delivery delivery;
    private final DoubleSupplier random;
    private int failures;
    private Instant notBefore = Instant.MIN;

    Courier(DiskQueue queue, Delivery delivery, DoubleSupplier random) {
        this.queue = queue;
        this.delivery = delivery;
        this.random = random;
    }

    DiskQueue queue() {
        return queue;
    }

    /** When it may go next. */
    Instant notBefore() {
        return notBefore;
    }

    /** Goes, unless it has to wait, and returns what is to be remembered. */
    State carry(State before, Instant now) throws IOException, InterruptedException {
        State state = before;
        Path file = now.isBefore(notBefore) ? null : queue.oldest();
        while (file != null) {
            Parcel parcel = DiskQueue.read(file);
            Answer answer = parcel == null ? new Taken(0) : delivery.deliver(parcel);
            if (answer instanceof Later later) {
                failures++;
                notBefore = now.plus(BackOff.pause(failures, later.after(), random.getAsDouble()));
                return state.failing(later.why());
            }
            failures = 0;
            state = answer instanceof Refused refused
                    ? state.losing(1).failing(refused.why())
                    : state.losing(answer instanceof Taken taken ? taken.rejected() : 0)
                            .succeeding(now);
            DiskQueue.remove(file);
            file = queue.oldest();
        }
        return state;
    }
}
