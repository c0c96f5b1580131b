package dev.sluice.detect.match;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the states of a deterministic automaton from those of a nondeterministic one (Rabin and Scott, 1959). */
final class StateSets {
    private final Nfa nfa;
    private final Alphabet alphabet;
    private final int[] startPlaces;
    private final int[] startAccepted;

    /** For each set of the nondeterministic automaton a bit for each letter that it takes, in so many words. */
    private final long[] lettersOf;

    private final int words;

    private final Map<Key, AutomatonState> made = new ConcurrentHashMap<>();

    StateSets(Nfa nfa, Alphabet alphabet) {
        this.nfa = nfa;
        this.alphabet = alphabet;
        this.words = (alphabet.size() + Long.SIZE - 1) / Long.SIZE;
        this.lettersOf = letters();
        Closure closure = new Closure(nfa);
        nfa.entries().forEach(closure::enter);
        this.startPlaces = closure.places();
        this.startAccepted = closure.accepted();
    }

    /** Tells whether a state of the nondeterministic automaton that takes a unit takes one of this letter. */
    boolean takes(int place, int letter) {
        return (lettersOf[nfa.first(place) * words + letter / Long.SIZE] >>> letter & 1) != 0;
    }

    int size() {
        return made.size();
    }

    void clear() {
        made.clear();
    }

    AutomatonState start() {
        return intern(startPlaces, startAccepted);
    }

    /**
     * Returns the state after a unit of the given letter, and links it.
     *
     * @param begins whether a match may begin behind that unit
     */
    AutomatonState step(AutomatonState from, int letter, boolean begins) {
        Closure closure = new Closure(nfa);
        for (int place : from.places()) {
            if (takes(place, letter)) {
                closure.enter(nfa.second(place));
            }
        }
        if (begins) {
            nfa.entries().forEach(closure::enter);
        }
        AutomatonState to = intern(closure.places(), closure.accepted());
        from.link(letter, begins, to);
        return to;
    }

    private AutomatonState intern(int[] places, int[] accepted) {
        return made.computeIfAbsent(
                new Key(places, accepted), key -> new AutomatonState(places, accepted, alphabet.size()));
    }

    private long[] letters() {
        long[] letters = new long[nfa.sets().size() * words];
        for (int set = 0; set < nfa.sets().size(); set++) {
            for (int letter = 0; letter < alphabet.size(); letter++) {
                boolean taken = nfa.sets().get(set).contains(alphabet.example(letter));
                letters[set * words + letter / Long.SIZE] |= taken ? 1L << letter : 0;
            }
        }
        return letters;
    }

    /** What makes two states the same. */
    private record Key(int[] places, int[] accepted) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Arrays.equals(places, key.places)
                    && Arrays.equals(accepted, key.accepted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places) * 31 + Arrays.hashCode(accepted);
        }
    }
}
