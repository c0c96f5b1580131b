package dev.sluice.detect.match;

import org.jspecify.annotations.Nullable;

/** A state of a deterministic automaton: the places in the patterns at which a text may stand. */
final class AutomatonState {
    private final int[] places;
    private final int[] accepted;
    private final boolean accepting;
    private final boolean plain;
    private final @Nullable AutomatonState[] links;

    /** Likewise where a match may also begin behind the unit; made when a text is searched. */
    private @Nullable AutomatonState @Nullable [] beginning;

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

    /**
     * The state after a unit, null when it is not known yet.
     *
     * @param begins whether a match may begin behind that unit
     */
    @Nullable
    AutomatonState link(int letter, boolean begins) {
        if (!begins) {
            return links[letter];
        }
        AutomatonState[] further = beginning;
        return further == null ? null : further[letter];
    }

    /** Remembers a link; a data race is harmless because every thread would write an equal state. */
    void link(int letter, boolean begins, AutomatonState state) {
        if (!begins) {
            links[letter] = state;
            return;
        }
        AutomatonState[] further = beginning;
        if (further == null) {
            further = new AutomatonState[links.length];
            beginning = further;
        }
        further[letter] = state;
    }
}
