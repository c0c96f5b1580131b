package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** Tells by one look at the next word that a word stands in a sentence, before more of the text is read. */
final class Prose {
    private static final int LONGEST_LOOK = 48;
    private static final int LONGEST_WORD = 30;

    private Prose() {}

    /** Tells whether the word at a place is no word of markings, or another word follows it that is none. */
    static boolean isAt(Passage passage, int anchor) {
        int from = anchor;
        while (from > 0 && anchor - from < LONGEST_WORD && Phrases.isWordPart(passage.charAt(from - 1))) {
            from--;
        }
        int to = Math.min(passage.length(), from + LONGEST_LOOK);
        String folded = Phrases.folded(passage.slice(from, to));
        Phrases.Hit hit = Phrases.shipped().longest(folded, 0);
        if (!hit.isAny(Kind.WHOLE, Kind.WORD, Kind.WEAK, Kind.ACT)) {
            return false;
        }
        int next = from + hit.end() + 1;
        return next < to
                && passage.charAt(next - 1) == ' '
                && Character.isLowerCase(passage.charAt(next))
                && Phrases.shipped().longest(folded, next - from).kinds() == 0
                && isWhole(folded, next - from);
    }

    /** The look may end within a word. */
    private static boolean isWhole(String folded, int at) {
        int end = at;
        while (end < folded.length() && Phrases.isWordPart(folded.charAt(end))) {
            end++;
        }
        return end < folded.length();
    }
}
