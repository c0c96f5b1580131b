package dev.sluice.text;

/**
 * A span of a text in UTF-16 code units, end exclusive.
 *
 * @throws IllegalArgumentException if the end lies before the start or the start is negative
 */
public record Range(int start, int end) implements Comparable<Range> {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    public Range shift(int utf16) {
        return new Range(start + utf16, end + utf16);
    }

    /** Orders by start, then the longer span first. */
    @Override
    public int compareTo(Range other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
