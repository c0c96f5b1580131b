package dev.sluice.detect.pattern;

import java.util.BitSet;

/** A set of UTF-16 units. */
public final class CharSet {
    private static final int UNITS = Character.MAX_VALUE + 1;

    private final BitSet units;

    private CharSet(BitSet units) {
        this.units = units;
    }

    public static CharSet of(BitSet units) {
        return new CharSet((BitSet) units.clone());
    }

    static CharSet none() {
        return new CharSet(new BitSet());
    }

    static CharSet of(char c) {
        return range(c, c);
    }

    public static CharSet range(int from, int to) {
        BitSet units = new BitSet();
        units.set(from, to + 1);
        return new CharSet(units);
    }

    public CharSet or(CharSet other) {
        BitSet both = (BitSet) units.clone();
        both.or(other.units);
        return new CharSet(both);
    }

    CharSet not() {
        BitSet others = (BitSet) units.clone();
        others.flip(0, UNITS);
        return new CharSet(others);
    }

    /** Adds the other case of every letter; large sets are taken to hold both already. */
    CharSet withBothCases() {
        if (units.cardinality() > 2000) {
            return this;
        }
        BitSet both = (BitSet) units.clone();
        for (int c = units.nextSetBit(0); c >= 0; c = units.nextSetBit(c + 1)) {
            both.set(Character.toLowerCase(c));
            both.set(Character.toUpperCase(c));
        }
        return new CharSet(both);
    }

    CharSet withBothCasesIf(boolean wanted) {
        return wanted ? withBothCases() : this;
    }

    /** Adds all of a set of which it holds some. */
    public CharSet withAllOf(CharSet others) {
        return units.intersects(others.units) ? or(others) : this;
    }

    public int size() {
        return units.cardinality();
    }

    int first() {
        return units.nextSetBit(0);
    }

    public boolean contains(char c) {
        return units.get(c);
    }

    /** Tells whether units of surrogate pairs belong to it, so that characters outside the basic plane may too. */
    boolean hasSurrogates() {
        return units.get(Character.MIN_SURROGATE);
    }

    /** Marks every place where membership changes. */
    public void addEdges(BitSet edges) {
        int c = units.nextSetBit(0);
        while (c >= 0) {
            edges.set(c);
            int end = units.nextClearBit(c);
            if (end < UNITS) {
                edges.set(end);
            }
            c = units.nextSetBit(end);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && units.equals(set.units);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }
}
