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
     * Normalises a later state of the same draft; when all was plain, only what has changed is looked at.
     *
     * @param spare characters nobody reads any more, to be written over if there is room enough
     */
    public Later then(Draft later, char[] spare) {
        if (origins == null) {
            char[] typed = written(later.text(), spare);
            int end = later.lengthUtf16();
            Change change = Change.between(chars, length, typed, end);
            if (Normaliser.isPlain(typed, change.before(), end - change.after())) {
                return new Later(new Normalised(later.text(), typed, end, null), change);
            }
        }
        Normalised text = of(later);
        return new Later(text, Change.between(chars, length, text.chars, text.length));
    }

    /** A long text takes longer to find room for than to be written. */
    private static char[] written(String text, char[] spare) {
        boolean fits = text.length() <= spare.length && spare.length - text.length() <= MOST_SPARE;
        char[] room = fits ? spare : new char[text.length() + MOST_SPARE / 2];
        text.getChars(0, text.length(), room, 0);
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
