package dev.sluice.detect.match;

import dev.sluice.detect.pattern.CharSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand beside the sign that is a pattern's only keyword, wherever that sign stands in a match: most signs of a text
 * have other neighbours, as the at of {@code @Override}, which no mail address has behind a space.
 */
final class Neighbours {
    private final char sign;
    private final List<CharSet> before = new ArrayList<>();
    private final List<CharSet> after = new ArrayList<>();
    private boolean first;
    private boolean last;

    private Neighbours(char sign, PatternForm form) {
        this.sign = sign;
        Nfa nfa = new Nfa();
        nfa.add(form.node(), 0);
        first = entersSign(nfa, nfa.entries().get(0), null);
        for (int state = 0; state < nfa.size(); state++) {
            if (nfa.isUnit(state)) {
                CharSet set = nfa.sets().get(nfa.first(state));
                entersSign(nfa, nfa.second(state), set);
                if (set.contains(sign)) {
                    leaveSign(nfa, nfa.second(state));
                }
            }
        }
    }

    /** Returns null for a pattern without a keyword of that kind. */
    static @Nullable Neighbours of(PatternForm form, List<String> keywords) {
        boolean sign = keywords.size() == 1
                && keywords.get(0).length() == 1
                && isWrittenOneWay(keywords.get(0).charAt(0));
        return sign ? new Neighbours(keywords.get(0).charAt(0), form) : null;
    }

    /** Tells whether the sign at a place may belong to a match. */
    boolean allow(char[] text, int at, int from, int to) {
        return text[at] != sign
                || (first || at > from && holds(before, text[at - 1]))
                        && (last || at + 1 < to && holds(after, text[at + 1]));
    }

    /** Letters, and what parts words, are found in every way they are written in. */
    private static boolean isWrittenOneWay(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c) && c != '-' && c != '_';
    }

    private static boolean holds(List<CharSet> sets, char c) {
        for (CharSet set : sets) {
            if (set.contains(c)) {
                return true;
            }
        }
        return false;
    }

    /** Notes what was taken before a state if that or one that is reached from it without a unit takes the sign. */
    private boolean entersSign(Nfa nfa, int state, @Nullable CharSet taken) {
        Closure closure = new Closure(nfa);
        closure.enter(state);
        for (int place : closure.places()) {
            if (nfa.sets().get(nfa.first(place)).contains(sign)) {
                note(before, taken);
                return true;
            }
        }
        return false;
    }

    private void leaveSign(Nfa nfa, int state) {
        Closure closure = new Closure(nfa);
        closure.enter(state);
        last |= closure.isAccepting();
        for (int place : closure.places()) {
            note(after, nfa.sets().get(nfa.first(place)));
        }
    }

    private static void note(List<CharSet> sets, @Nullable CharSet set) {
        if (set != null && !sets.contains(set)) {
            sets.add(set);
        }
    }
}
