package dev.sluice.detect.match;

import dev.sluice.detect.pattern.Assertion;
import java.util.Arrays;

/**
 * Reads the match that begins at a place, the one a regular expression means: earlier alternatives before later ones, more
 * repetitions before fewer unless they are lazy. Not thread safe; made once for many places.
 *
 * <p>It tries one way after another and remembers from which splits it has gone on at which places (Cox, 2010, on RE2's bit
 * state), so that one match takes at most as many steps as the pattern has states times the characters it reads. Many matches
 * of the same characters could still take long: whoever finds it spent has to ask an engine that reads them all at once.
 */
public final class FirstMatch {
    /** Stands for a value that is no part of the match. */
    public static final int NOWHERE = -1;

    private static final int LEAST_STEPS = 20_000;
    private static final int STEPS_PER_UNIT = 100;

    private final char[] text;
    private final int from;
    private final int to;

    /** State and place, alternating, of the ways not yet tried; a mark to be set back has the state {@code -1 - mark}. */
    private final IntList ways = new IntList();

    private final Visits visits = new Visits();
    private final int[] marks = new int[2];
    private int end;
    private long stepsLeft;

    /**
     * @param from beginning of the text, as assertions see it
     * @param to end of the text
     */
    public FirstMatch(char[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.stepsLeft = LEAST_STEPS + (long) STEPS_PER_UNIT * (to - from);
    }

    /** Tells whether so many steps were taken that no more should be. */
    public boolean isSpent() {
        return stepsLeft < 0;
    }

    /** Counts units that were read on the way to a place to match. */
    public void charge(int units) {
        stepsLeft -= units;
    }

    /**
     * Tells whether a pattern matches what begins at {@code start}.
     *
     * @param pattern an automaton of that pattern alone
     */
    public boolean matches(Automaton pattern, int start) {
        ways.clear();
        visits.clear();
        Arrays.fill(marks, NOWHERE);
        pattern.nfa().entries().forEach(entry -> push(entry, start));
        while (ways.size() > 0) {
            int at = ways.removeLast();
            int state = ways.removeLast();
            if (state < 0) {
                marks[-1 - state] = at;
            } else if (follow(pattern, state, at)) {
                return true;
            }
        }
        return false;
    }

    /** Where the match ends that was read last, the edge behind it included. */
    public int end() {
        return end;
    }

    /** Where the part begins that is the finding, {@link #NOWHERE} when the match has none. */
    public int valueStart() {
        return marks[Nfa.VALUE_BEGINS];
    }

    /** Where the part ends that is the finding. */
    public int valueEnd() {
        return marks[Nfa.VALUE_ENDS];
    }

    /** Goes one way to its end, and notes the others on it. */
    private boolean follow(Automaton pattern, int firstState, int firstAt) {
        Nfa nfa = pattern.nfa();
        int state = firstState;
        int at = firstAt;
        while (true) {
            stepsLeft--;
            switch (nfa.kind(state)) {
                case Nfa.UNIT -> {
                    if (!takes(pattern, state, at)) {
                        return false;
                    }
                    at++;
                }
                case Nfa.SPLIT -> {
                    if (!visits.add(state, at - from)) {
                        return false;
                    }
                    push(nfa.second(state), at);
                }
                case Nfa.ASSERT -> {
                    if (!Assertion.of(nfa.first(state)).holds(text, at, from, to)) {
                        return false;
                    }
                }
                case Nfa.MARK -> {
                    push(-1 - nfa.first(state), marks[nfa.first(state)]);
                    marks[nfa.first(state)] = at;
                }
                default -> {
                    end = at;
                    return true;
                }
            }
            state = nfa.kind(state) == Nfa.SPLIT ? nfa.first(state) : nfa.second(state);
        }
    }

    private boolean takes(Automaton pattern, int state, int at) {
        return at < to
                ? pattern.takes(state, text[at])
                : at == to && pattern.isUpToEdge() && pattern.takes(state, Automaton.END_OF_TEXT);
    }

    private void push(int state, int at) {
        ways.add(state);
        ways.add(at);
    }
}
