package dev.sluice.detect.match;

import java.util.Arrays;
import java.util.BitSet;

/** The states of a nondeterministic automaton that are reached without consuming a unit. */
final class Closure {
    private final Nfa nfa;
    private final BitSet seen = new BitSet();
    private final BitSet places = new BitSet();
    private final BitSet accepted = new BitSet();
    private int[] stack = new int[64];

    Closure(Nfa nfa) {
        this.nfa = nfa;
    }

    /** Follows splits from a state to those that consume or accept; assertions are taken to hold. */
    void enter(int first) {
        int depth = 0;
        stack[depth++] = first;
        while (depth > 0) {
            int state = stack[--depth];
            if (seen.get(state)) {
                continue;
            }
            seen.set(state);
            if (nfa.isUnit(state)) {
                places.set(state);
            } else if (nfa.isAccept(state)) {
                accepted.set(nfa.first(state));
            } else {
                if (depth + 2 > stack.length) {
                    stack = Arrays.copyOf(stack, depth * 2);
                }
                stack[depth++] = nfa.second(state);
                if (nfa.isSplit(state)) {
                    stack[depth++] = nfa.first(state);
                }
            }
        }
    }

    /** The states that consume a unit, in order. */
    int[] places() {
        return members(places);
    }

    /** The ids of the patterns that accept. */
    int[] accepted() {
        return members(accepted);
    }

    private static int[] members(BitSet set) {
        int[] members = new int[set.cardinality()];
        int at = set.nextSetBit(0);
        for (int i = 0; i < members.length; i++) {
            members[i] = at;
            at = set.nextSetBit(at + 1);
        }
        return members;
    }

    boolean isAccepting() {
        return !accepted.isEmpty();
    }
}
