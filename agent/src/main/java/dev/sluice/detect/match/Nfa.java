package dev.sluice.detect.match;

import java.util.ArrayList;
import java.util.List;

/** Many patterns as one nondeterministic automaton (Thompson, 1968). */
final class Nfa {
    private static final int MOST_STATES_PER_PATTERN = 20_000;

    /** A state that consumes one unit of a set and goes on, splits, or accepts. */
    private record State(int kind, int first, int second) {}

    private static final int UNIT = 0;
    private static final int SPLIT = 1;
    private static final int ACCEPT = 2;

    private final List<State> states = new ArrayList<>();
    private final List<CharSet> sets = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();
    private int limit;

    /**
     * Adds a pattern.
     *
     * @param id what is reported when it accepts
     * @throws IllegalArgumentException if its repetitions multiply to too many states; nothing is added then
     */
    void add(Node pattern, int id) {
        int before = states.size();
        limit = before + MOST_STATES_PER_PATTERN;
        try {
            entries.add(compile(pattern, state(ACCEPT, id, 0)));
        } catch (IllegalArgumentException e) {
            states.subList(before, states.size()).clear();
            throw e;
        }
    }

    int size() {
        return states.size();
    }

    List<Integer> entries() {
        return entries;
    }

    List<CharSet> sets() {
        return sets;
    }

    boolean isUnit(int state) {
        return states.get(state).kind == UNIT;
    }

    boolean isAccept(int state) {
        return states.get(state).kind == ACCEPT;
    }

    /** The set of a unit state, an index into {@link #sets()}; the id of an accepting state; one way of a split. */
    int first(int state) {
        return states.get(state).first;
    }

    /** The state after a unit state; the other way of a split. */
    int second(int state) {
        return states.get(state).second;
    }

    private int compile(Node node, int next) {
        if (node instanceof Node.Unit unit) {
            int set = sets.indexOf(unit.set());
            if (set < 0) {
                set = sets.size();
                sets.add(unit.set());
            }
            return state(UNIT, set, next);
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
        return repeat((Node.Repeat) node, next);
    }

    private int repeat(Node.Repeat repeat, int next) {
        int entry = next;
        if (repeat.most() == Node.Repeat.UNLIMITED) {
            int loop = state(SPLIT, next, next);
            states.set(loop, new State(SPLIT, compile(repeat.part(), loop), next));
            entry = loop;
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            entry = state(SPLIT, compile(repeat.part(), entry), next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = compile(repeat.part(), entry);
        }
        return entry;
    }

    private int state(int kind, int first, int second) {
        if (states.size() >= limit) {
            throw new IllegalArgumentException("pattern too large");
        }
        states.add(new State(kind, first, second));
        return states.size() - 1;
    }
}
