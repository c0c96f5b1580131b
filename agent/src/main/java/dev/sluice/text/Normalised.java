package dev.sluice.text;

import org.jspecify.annotations.Nullable;

/**
 * A draft as a reader sees it: invisible characters left out, digits and letters of other widths and styles as ASCII,
 * Cyrillic and Greek letters hidden among Latin ones as the Latin letters they look like.
 *
 * <p>Every position leads back to the draft as typed.
 */
public final class Normalised implements Sensitive {
    private static final int MOST_SPARE = 4_096;

    private final String draft;
    private final char[] chars;
    private final int length;
    private final int @Nullable [] origins;

    Normalised(String draft, char[] chars, int length, int @Nullable [] origins) {
        this.draft = draft;
        this.chars = chars;
        this.length = length;
        this.origins = origins;
    }

    public static Normalised of(Draft draft) {
        return Normaliser.normalise(draft.text());
    }

    /**
     * A later state of a draft.
     *
     * @param change what is different in the normalised text
     */
    public record Later(Normalised text, Change change) {}

    /**
     * Normalises a later state of the same draft; when all was plain, only what has changed is looked at, and written over the
     * characters of this text, which must not be read any more.
     */
    public Later then(Draft later) {
        String typed = later.text();
        if (origins == null) {
            Change change = Change.between(chars, length, typed);
            char[] between = new char[typed.length() - change.after() - change.before()];
            typed.getChars(change.before(), typed.length() - change.after(), between, 0);
            if (Normaliser.isPlain(between, 0, between.length)) {
                return new Later(new Normalised(typed, changed(change, between), typed.length(), null), change);
            }
        }
        Normalised text = of(later);
        return new Later(text, Change.between(chars, length, text.chars, text.length));
    }

    /** Moves the end and puts what is new before it, in place if there is room: a long text takes longer to find room for. */
    private char[] changed(Change change, char[] between) {
        boolean fits = change.to() <= chars.length && chars.length - change.to() <= MOST_SPARE;
        char[] room = fits ? chars : new char[change.to() + MOST_SPARE / 2];
        System.arraycopy(chars, length - change.after(), room, change.to() - change.after(), change.after());
        if (!fits) {
            System.arraycopy(chars, 0, room, 0, change.before());
        }
        System.arraycopy(between, 0, room, change.before(), between.length);
        return room;
    }

    public int length() {
        return length;
    }

    /** The characters themselves, for reading only; those from {@link #length()} on mean nothing. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public char[] chars() {
        return chars;
    }

    /** Leads a span of the normalised text back to the draft; it never cuts a surrogate pair. */
    public Range toDraft(int start, int end) {
        int from = origins == null ? start : origins[start];
        int to = end == start ? from : after(end - 1);
        if (from > 0 && cutsPair(from)) {
            from--;
        }
        return new Range(from, cutsPair(to) ? to + 1 : to);
    }

    private int after(int index) {
        if (origins == null) {
            return index + 1;
        }
        int origin = origins[index];
        return cutsPair(origin + 1) && origins[index + 1] != origin + 1 ? origin + 2 : origin + 1;
    }

    private boolean cutsPair(int at) {
        return at > 0
                && at < draft.length()
                && Character.isLowSurrogate(draft.charAt(at))
                && Character.isHighSurrogate(draft.charAt(at - 1));
    }

    @Override
    public String toString() {
        return "Normalised[" + length + " UTF-16 units]";
    }
}
