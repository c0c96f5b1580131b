package dev.sluice.detect;

import dev.sluice.detect.match.Literals;
import dev.sluice.detect.match.Window;
import dev.sluice.text.Sensitive;
import java.util.Objects;

/** A stretch of normalised text that is read on its own, cut where a thought ends: at line ends, if there are any. */
public final class Passage implements Sensitive {
    private final char[] chars;
    private final int start;
    private final int end;
    private final int[] anchors;
    private final int[] numbers;

    Passage(Region region, int[] anchors, int[] numbers) {
        this.chars = region.chars();
        this.start = region.from();
        this.end = region.readTo();
        this.anchors = anchors;
        this.numbers = numbers;
    }

    /** A text that is a passage by itself, without keywords. */
    public static Passage of(String text) {
        char[] chars = text.toCharArray();
        Region region = Region.whole(chars, chars.length);
        return new Passage(
                region, new int[0], Sweep.of(region, Vocabulary.EMPTY).tokens().toArray());
    }

    public int length() {
        return end - start;
    }

    public char charAt(int index) {
        return chars[start + Objects.checkIndex(index, length())];
    }

    /** A part of the passage, read in place. */
    public CharSequence window(int from, int to) {
        return new Window(chars, start + from, start + to);
    }

    /** A part of the passage as a string of its own. */
    public String slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length());
        return new String(chars, start + from, to - from);
    }

    /** Tells whether there are at least so many lines. */
    public boolean hasLines(int count) {
        int lines = 1;
        for (int i = start; i < end && lines < count; i++) {
            lines += chars[i] == '\n' ? 1 : 0;
        }
        return lines >= count;
    }

    /** Returns where the line ends that a place lies in: at its line feed, or at the end of the passage. */
    public int lineEnd(int place) {
        int at = start + Objects.checkIndex(place, length() + 1);
        while (at < end && chars[at] != '\n') {
            at++;
        }
        return at - start;
    }

    /** Reports the literals in the first units, counted from the start of the passage. */
    public void scan(int length, Literals literals, Literals.Hits hits) {
        Objects.checkFromToIndex(0, length, length());
        literals.scan(
                chars, start, start + length, (literal, from, to) -> hits.literal(literal, from - start, to - start));
    }

    /** Where the keywords of the calling rule begin, in order; empty for a rule without keywords. */
    public int[] anchors() {
        return anchors.clone();
    }

    /** Where tokens that hold a digit begin, or short words right before one, in order. */
    public int[] numbers() {
        return numbers.clone();
    }

    @Override
    public String toString() {
        return "Passage[" + length() + " UTF-16 units]";
    }
}
