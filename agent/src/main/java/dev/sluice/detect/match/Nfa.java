package dev.sluice.detect.match;

import dev.sluice.detect.pattern.CharSet;
import dev.sluice.detect.pattern.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Many patterns as one nondeterministic automaton (Thompson, 1968). */
final class Nfa {
    private static final int MOST_STATES_PER_PATTERN = 20_000;

    static final int UNIT = 0;
    static final int SPLIT = 1;
    static final int ACCEPT = 2;
    static final int ASSERT = 3;
    static final int MARK = 4;

    /** What {@link #first} says of the mark where a value begins, and where it ends. */
    static final int VALUE_BEGINS = 0;

    static final int VALUE_ENDS = 1;

    /** Numbers kept for each state: whether it consumes one unit of a set, splits, accepts, asserts or marks; and what more. */
    private static final int FIELDS = 3;

    private int[] states = new int[FIELDS * 32];
    private int size;
    private List<CharSet> sets = new ArrayList<>();
    /** The place in {@link #sets} of every set met: a repetition comes with the same one many times. */
    private Map<CharSet, Integer> numbers = new IdentityHashMap<>();

    private final List<Integer> entries = new ArrayList<>();
    private int limit;

    /**
     * Adds a pattern.
     *
     * @param id what is reported when it accepts
     * @throws IllegalArgumentException if its repetitions multiply to too many states; nothing is added then
     */
    void add(Node pattern, int id) {
        int before = size;
        limit = before + MOST_STATES_PER_PATTERN;
        try {
            entries.add(compile(pattern, state(ACCEPT, id, 0)));
        } catch (IllegalArgumentException e) {
            size = before;
            throw e;
        }
    }

    int size() {
        return size;
    }

    /** Lets go of what only the making of an automaton needs: a set may take eight thousand bytes. */
    void finish() {
        states = Arrays.copyOf(states, size * FIELDS);
        sets = List.of();
        numbers = Map.of();
    }

    List<Integer> entries() {
        return entries;
    }

    List<CharSet> sets() {
        return sets;
    }

    /** One of {@link #UNIT}, {@link #SPLIT}, {@link #ACCEPT}, {@link #ASSERT} and {@link #MARK}. */
    int kind(int state) {
        return states[state * FIELDS];
    }

    boolean isUnit(int state) {
        return states[state * FIELDS] == UNIT;
    }

    boolean isAccept(int state) {
        return states[state * FIELDS] == ACCEPT;
    }

    boolean isSplit(int state) {
        return states[state * FIELDS] == SPLIT;
    }

    /**
     * The set of a unit state, an index into {@link #sets()}; the id of an accepting state; the way of a split to be tried
     * first; the ordinal of an assertion; which mark it is.
     */
    int first(int state) {
        return states[state * FIELDS + 1];
    }

    /** The state after a unit, an assertion or a mark; the other way of a split. */
    int second(int state) {
        return states[state * FIELDS + 2];
    }

    private int compile(Node node, int next) {
        if (node instanceof Node.Unit unit) {
            return state(UNIT, numbers.computeIfAbsent(unit.set(), this::number), next);
        }
        if (node instanceof Node.Sequence sequence) {
            int entry = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                entry = compile(sequence.parts().get(i), entry);
            }
            return entry;
        }
        if (node instanceof Node.Choice choice) {
            int entry = compile(choice.parts().get(0), next);
            for (Node part : choice.parts().subList(1, choice.parts().size())) {
                entry = state(SPLIT, entry, compile(part, next));
            }
            return entry;
        }
        if (node instanceof Node.Value value) {
            return state(MARK, VALUE_BEGINS, compile(value.part(), state(MARK, VALUE_ENDS, next)));
        }
        if (node instanceof Node.Assert place) {
            return state(ASSERT, place.assertion().ordinal(), next);
        }
        return repeat((Node.Repeat) node, next);
    }

    private int number(CharSet set) {
        int known = sets.indexOf(set);
        if (known >= 0) {
            return known;
        }
        sets.add(set);
        return sets.size() - 1;
    }

    private int repeat(Node.Repeat repeat, int next) {
        int entry = next;
        if (repeat.most() == Node.Repeat.UNLIMITED) {
            int loop = state(SPLIT, next, next);
            int part = compile(repeat.part(), loop);
            states[loop * FIELDS + (repeat.lazy() ? 2 : 1)] = part;
            entry = loop;
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            int part = compile(repeat.part(), entry);
            entry = repeat.lazy() ? state(SPLIT, next, part) : state(SPLIT, part, next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = compile(repeat.part(), entry);
        }
        return entry;
    }

    private int state(int kind, int first, int second) {
        if (size >= limit) {
            throw new IllegalArgumentException("pattern too large");
        }
        if (states.length == size * FIELDS) {
            states = Arrays.copyOf(states, states.length * 2);
        }
        states[size * FIELDS] = kind;
        states[size * FIELDS + 1] = first;
        states[size * FIELDS + 2] = second;
        return size++;
    }
}
