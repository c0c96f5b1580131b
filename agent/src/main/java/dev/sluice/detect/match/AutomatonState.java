package dev.sluice.detect.match;

import org.jspecify.annotations.Nullable;

/** A state of a deterministic automaton: the places in the patterns at which a text may stand. */
final class AutomatonState {
    private final int[] places;
    private final int[] accepted;
    private final boolean accepting;
    private final boolean plain;
    private final @Nullable AutomatonState[] links;

    /**
     * @param places states of the nondeterministic automaton that consume a unit, in order
     * @param accepted ids of the patterns that accept here
     */
    AutomatonState(int[] places, int[] accepted, int letters) {
        this.places = places;
        this.accepted = accepted;
        this.accepting = accepted.length > 0;
        this.plain = !accepting && places.length > 0;
        this.links = new AutomatonState[letters];
    }

    int[] places() {
        return places;
    }

    int[] accepted() {
        return accepted;
    }

    boolean isAccepting() {
        return accepting;
    }

    /** Tells whether nothing is to be done but to go on. */
    boolean isPlain() {
        return plain;
    }

    boolean isDead() {
        return places.length == 0;
    }

    @Nullable
    AutomatonState link(int letter) {
        return links[letter];
    }

    /** Remembers a link; a data race is harmless because every thread would write an equal state. */
    void link(int letter, AutomatonState state) {
        links[letter] = state;
    }
}
