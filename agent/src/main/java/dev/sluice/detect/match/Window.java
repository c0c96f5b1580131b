package dev.sluice.detect.match;

import dev.sluice.text.Sensitive;
import java.util.Objects;

/** A part of a character array, read in place. */
public final class Window implements CharSequence, Sensitive {
    private final char[] chars;
    private final int start;
    private final int length;

    /**
     * @throws IndexOutOfBoundsException if the part does not lie in the array
     */
    public Window(char[] chars, int start, int end) {
        this.chars = chars;
        this.start = start;
        this.length = end - Objects.checkFromToIndex(start, end, chars.length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[start + Objects.checkIndex(index, length)];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new Window(chars, start + from, start + to);
    }

    /** Lengths only; whoever needs the characters as a string asks {@code Passage.slice}. */
    @Override
    public String toString() {
        return "Window[" + length + " UTF-16 units]";
    }
}
