package dev.sluice.detect.match;

import java.util.List;

/**
 * A deterministic automaton of many patterns whose states are made when a text first reaches them.
 *
 * <p>Threads share the states without locks: a state is immutable but for its links, and a link that one thread does not
 * see yet is computed again to the same end. When there are too many states all are dropped and made anew, so memory is
 * bounded and a text costs a bounded amount for each character, whatever the patterns.
 */
public final class Automaton {
    /** Fed after the last character of a text, as something that glues to nothing. */
    static final char END_OF_TEXT = '\uFFFF';

    static final int NOWHERE = -1;

    private static final int MOST_STATES = 6_000;

    private final Nfa nfa;
    private final StateSets sets;
    private final Alphabet alphabet;
    private volatile AutomatonState start;

    private final Beginnings beginnings;
    private final boolean upToEdge;

    private Automaton(List<PatternForm> patterns) {
        Nfa nfa = nfa(patterns);
        this.nfa = nfa;
        this.alphabet = new Alphabet(nfa.sets());
        this.sets = new StateSets(nfa, alphabet);
        this.start = sets.start();
        this.beginnings = new Beginnings(nfa);
        this.upToEdge = patterns.stream().allMatch(PatternForm::isUpToEdge);
        nfa.finish();
    }

    /** Receives the ids of patterns that accept what ends at a place. */
    public interface Accepting {
        void accept(int[] ids, int end);
    }

    /** Builds an automaton that matches where it is started; the id of a pattern is its place in the list. */
    public static Automaton anchored(List<PatternForm> patterns) {
        return new Automaton(patterns);
    }

    private static Nfa nfa(List<PatternForm> patterns) {
        Nfa nfa = new Nfa();
        for (int i = 0; i < patterns.size(); i++) {
            nfa.add(patterns.get(i).node(), i);
        }
        return nfa;
    }

    /**
     * Reports every end at which a pattern accepts a text that begins at {@code from}.
     *
     * @param end end of the text; what is accepted there is accepted at an edge
     */
    public void match(char[] text, int from, int to, int end, Accepting accepting) {
        if (!beginnings.allow(text, from, to)) {
            return;
        }
        AutomatonState state = start;
        for (int i = from; i < to; i++) {
            state = next(state, text[i]);
            if (state.isPlain()) {
                continue;
            }
            if (state.isAccepting()) {
                accepting.accept(state.accepted(), i + 1);
            }
            if (state.isDead()) {
                return;
            }
        }
        if (to == end) {
            state = next(state, END_OF_TEXT);
            if (state.isAccepting()) {
                accepting.accept(state.accepted(), to + 1);
            }
        }
    }

    /** Returns false when no match begins with a character. */
    public boolean mayBeginWith(char c) {
        return beginnings.allow(c);
    }

    /** Returns false when no match begins at {@code from}, as its first units tell. */
    boolean mayBegin(char[] text, int from, int to) {
        return beginnings.allow(text, from, to);
    }

    /** Tells whether a pattern accepts anything that begins at {@code from}; the end is an edge. */
    public boolean accepts(char[] text, int from, int to) {
        if (!beginnings.allow(text, from, to)) {
            return false;
        }
        AutomatonState state = start;
        for (int i = from; i < to; i++) {
            state = next(state, text[i]);
            if (!state.isPlain()) {
                return state.isAccepting();
            }
        }
        return next(state, END_OF_TEXT).isAccepting();
    }

    /** Tells whether a pattern accepts the whole of a text and nothing less. */
    public boolean matches(CharSequence text) {
        AutomatonState state = start;
        for (int i = 0; i < text.length(); i++) {
            if (state.isDead()) {
                return false;
            }
            state = next(state, text.charAt(i));
        }
        return state.isAccepting();
    }

    /** Tells where matches may begin. */
    interface Places {
        /** Returns the first such place at or behind another, {@link #NOWHERE} if there is none; asked in rising order. */
        int next(int place);
    }

    /** Returns where the first accepted part of a text ends, {@link #NOWHERE} if there is none; the end is an edge. */
    int firstEnd(char[] text, int from, int to, Places places) {
        int next = places.next(from);
        while (next != NOWHERE && next <= to) {
            AutomatonState state = start;
            int at = next;
            do {
                next = next == at ? places.next(at + 1) : next;
                state = step(state, alphabet.of(at < to ? text[at] : END_OF_TEXT), next == at + 1);
                at++;
                if (state.isAccepting()) {
                    return at;
                }
            } while (!state.isDead() && at <= to);
        }
        return NOWHERE;
    }

    /** Reads backwards from an end that {@link #firstEnd} returned, and returns the leftmost place that is accepted. */
    int leftmost(char[] text, int from, int to, int end) {
        AutomatonState state = start;
        int leftmost = NOWHERE;
        for (int i = end - 1; i >= from && !state.isDead(); i--) {
            state = next(state, i >= to ? END_OF_TEXT : text[i]);
            if (state.isAccepting()) {
                leftmost = i;
            }
        }
        return leftmost;
    }

    /** Returns the last place at which a text that begins at {@code from} is accepted, or {@link #NOWHERE}. */
    int lastEnd(char[] text, int from, int to) {
        if (!beginnings.allow(text, from, to)) {
            return NOWHERE;
        }
        AutomatonState state = start;
        int last = NOWHERE;
        for (int i = from; i <= to && !state.isDead(); i++) {
            state = next(state, i < to ? text[i] : END_OF_TEXT);
            if (state.isAccepting()) {
                last = i + 1;
            }
        }
        return last;
    }

    Nfa nfa() {
        return nfa;
    }

    /** Tells whether a state of {@link #nfa} that takes a unit takes this one. */
    boolean takes(int place, char c) {
        return sets.takes(place, alphabet.of(c));
    }

    /** Tells whether what matches has to be followed by an edge, of which the end of the text is one. */
    boolean isUpToEdge() {
        return upToEdge;
    }

    private AutomatonState next(AutomatonState state, char c) {
        return step(state, alphabet.of(c), false);
    }

    private AutomatonState step(AutomatonState state, int letter, boolean begins) {
        AutomatonState known = state.link(letter, begins);
        return known != null ? known : make(state, letter, begins);
    }

    private AutomatonState make(AutomatonState from, int letter, boolean begins) {
        AutomatonState made = sets.step(from, letter, begins);
        if (sets.size() > MOST_STATES) {
            sets.clear();
            start = sets.start();
        }
        return made;
    }
}
