package dev.sluice.detect.disguise;

import dev.sluice.text.Sensitive;
import java.util.Arrays;

/** The text behind a disguise, with what stands around it, and where each of its characters was written. */
public final class PlainText implements Sensitive {
    private char[] chars = new char[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;
    private int revealedFrom;
    private int revealedTo;
    private boolean encoded;

    PlainText() {}

    public char[] chars() {
        return Arrays.copyOf(chars, length);
    }

    public int length() {
        return length;
    }

    /** Tells whether a span of the plain text holds anything that was disguised. */
    public boolean isRevealed(int start, int end) {
        return start < revealedTo && end > revealedFrom;
    }

    /** Tells whether one token as written holds all that was revealed. */
    public boolean isEncoded() {
        return encoded;
    }

    /** Where the character at a place begins in the text as written. */
    public int start(int at) {
        return starts[at];
    }

    /** Where the character at a place ends in the text as written. */
    public int end(int at) {
        return ends[at];
    }

    /** Adds characters that stand for themselves. */
    void copy(char[] from, int start, int end) {
        for (int i = start; i < end; i++) {
            add(from[i], i, i + 1);
        }
    }

    void add(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** Says that what was disguised is one token. */
    void setEncoded() {
        encoded = true;
    }

    /** Says that what is added from here on was disguised. */
    void beginRevealed() {
        revealedFrom = length;
    }

    /** Says that what is added from here on was not. */
    void endRevealed() {
        revealedTo = length;
    }

    @Override
    public String toString() {
        return "PlainText[" + length + " UTF-16 units]";
    }
}
