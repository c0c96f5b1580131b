package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import dev.sluice.detect.match.CharKind;

/** Tells by one look at a word and its neighbours that it stands in a sentence, before more of the text is read. */
final class Prose {
    private static final int LOOK_AHEAD = 48;
    private static final int LOOK_BACK = 32;
    private static final int LONGEST_WORD = 30;
    private static final int MOST_WORDS_BEFORE = 3;

    private Prose() {}

    /** Tells whether the word at a place is no word of markings, or one beside it says that it is part of a sentence. */
    static boolean isAt(Passage passage, int anchor) {
        if (CharKind.of(passage.charAt(anchor)) == CharKind.IDEOGRAPH) {
            return false;
        }
        int word = wordStart(passage, anchor);
        if (!Phrases.shipped().mayHold(Phrases.folded(passage.slice(word, wordEnd(passage, anchor))))) {
            return true;
        }
        int from = Math.max(0, word - LOOK_BACK);
        int to = Math.min(passage.length(), word + LOOK_AHEAD);
        String folded = Phrases.folded(passage.slice(from, to));
        Phrases.Hit hit = Phrases.shipped().longest(folded, word - from);
        boolean head = hit.isAny(Kind.WHOLE, Kind.WORD, Kind.WEAK);
        return (head || hit.is(Kind.ACT)) && isOther(passage, from, folded, hit.end() + 1)
                || !head && hit.is(Kind.ACT) && isBehindOther(passage, from, folded, word - from);
    }

    /** Tells whether a word that begins with a small letter, one space behind what stands before it, is none of markings. */
    private static boolean isOther(Passage passage, int from, String folded, int word) {
        return word < folded.length()
                && passage.charAt(from + word - 1) == ' '
                && Character.isLowerCase(passage.charAt(from + word))
                && Phrases.shipped().longest(folded, word).kinds() == 0
                // The look may end within a word.
                && Phrases.wordEnd(folded, word) < folded.length();
    }

    /** What must not be done stands behind what forbids it; behind another word it is something that is done. */
    private static boolean isBehindOther(Passage passage, int from, String folded, int at) {
        int word = previousWord(folded, at);
        return word > 0 && isOther(passage, from, folded, word) && !isPartOfPhrase(folded, word);
    }

    /** Tells whether a phrase that begins up to three words before a word goes on over it. */
    private static boolean isPartOfPhrase(String folded, int at) {
        int word = at;
        for (int i = 0; i < MOST_WORDS_BEFORE; i++) {
            word = previousWord(folded, word);
            if (word < 0) {
                return false;
            }
            if (Phrases.shipped().longest(folded, word).end() > at) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the word before another begins, one sign away; -1 where there is none. */
    private static int previousWord(String folded, int at) {
        int start = at - 1;
        while (start > 0 && Phrases.isWordPart(folded.charAt(start - 1))) {
            start--;
        }
        return start < at - 1 && start >= 0 ? start : -1;
    }

    private static int wordStart(Passage passage, int anchor) {
        int from = anchor;
        while (from > 0 && anchor - from < LONGEST_WORD && Phrases.isWordPart(passage.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static int wordEnd(Passage passage, int anchor) {
        int to = anchor + 1;
        while (to < passage.length() && to - anchor < LONGEST_WORD && Phrases.isWordPart(passage.charAt(to))) {
            to++;
        }
        return to;
    }
}
