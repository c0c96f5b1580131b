package dev.sluice.detect;

import dev.sluice.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one region of a draft.
 *
 * @param from where the region begins
 * @param to where it ends
 * @param heading as in {@link Region}
 * @param found counted from the start of the region
 */
record Part(int from, int to, @Nullable Range heading, List<Candidate> found) {

    /** The same part of a draft that has grown before it. */
    Part moved(int by, @Nullable Range itsHeading) {
        return new Part(from + by, to + by, itsHeading, found);
    }
}
