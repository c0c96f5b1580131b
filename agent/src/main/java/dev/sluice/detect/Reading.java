package dev.sluice.detect;

import dev.sluice.text.Change;
import dev.sluice.text.Draft;
import dev.sluice.text.Normalised;
import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was read, part by part; the next state of the same draft is read only where it differs. One thread at a time
 * may use it, and none after it has read the next state.
 */
final class Reading implements Sensitive {
    private final Normalised text;

    private final List<Part> parts = new ArrayList<>();

    private Reading(Normalised text) {
        this.text = text;
    }

    /** Reads a draft anew. */
    static Reading of(Draft draft, Function<Region, List<Candidate>> scan) {
        Reading reading = new Reading(Normalised.of(draft));
        reading.read(List.of(), null, scan);
        return reading;
    }

    /** Reads a later state of this draft. The result is the same as if it were read anew. */
    Reading then(Draft draft, Function<Region, List<Candidate>> scan) {
        Normalised.Later later = text.then(draft);
        Reading reading = new Reading(later.text());
        reading.read(parts, later.change(), scan);
        return reading;
    }

    Normalised text() {
        return text;
    }

    List<Part> parts() {
        return parts;
    }

    private void read(List<Part> old, @Nullable Change change, Function<Region, List<Candidate>> scan) {
        int next = change == null ? 0 : keepBeginning(old, change);
        Cuts cuts = new Cuts(text.chars(), text.length());
        Part previous = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        while (previous == null ? text.length() > 0 : previous.to() < text.length()) {
            Region region = cuts.next(previous);
            if (change != null) {
                while (next < old.size() && old.get(next).from() + change.shift() < region.from()) {
                    next++;
                }
                if (next < old.size() && isSame(old.get(next), region, change)) {
                    keepEnd(old.subList(next, old.size()), change);
                    return;
                }
            }
            previous = new Part(region.from(), region.to(), region.heading(), scan.apply(region));
            parts.add(previous);
        }
    }

    /** Keeps the parts around which nothing has changed, and returns how many they are. */
    private int keepBeginning(List<Part> old, Change change) {
        for (Part part : old) {
            if (part.to() + Cuts.LOOK_AFTER > change.before()) {
                break;
            }
            parts.add(part);
        }
        return parts.size();
    }

    /** Tells whether a part that was read before is the one that begins here, with nothing changed from what it looked at on. */
    private static boolean isSame(Part old, Region region, Change change) {
        Range heading = old.heading() == null ? null : change.moved(old.heading());
        return old.from() + change.shift() == region.from()
                && change.keepsFrom(old.from() - Cuts.LOOK_BEFORE)
                && Objects.equals(heading, region.heading())
                && (heading == null) == (old.heading() == null);
    }

    private void keepEnd(List<Part> old, Change change) {
        for (Part part : old) {
            Range heading = part.heading() == null ? null : change.moved(part.heading());
            parts.add(part.moved(change.shift(), heading));
        }
    }

    @Override
    public String toString() {
        return "Reading[" + text + "]";
    }
}
