package dev.sluice.telemetry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands one parcel over. */
interface Delivery {
    Answer deliver(Parcel parcel) throws InterruptedException;

    /** What became of a parcel. */
    sealed interface Answer {}

    /** @param rejected how many of its entries the far end says it threw away */
    record Taken(long rejected) implements Answer {}

    /**
     * It is to be tried again.
     *
     * @param after what the far end asked for, or null
     * @param why for the doctor; never what the far end wrote
     */
    record Later(@Nullable Duration after, String why) implements Answer {}

    /** It will never be taken. */
    record Refused(String why) implements Answer {}
}
