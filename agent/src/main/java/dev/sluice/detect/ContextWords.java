package dev.sluice.detect;

import dev.sluice.detect.match.IntList;
import dev.sluice.text.Range;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** The context words seen in a region, and those of table headings above its values. */
final class ContextWords {
    /** Numbers kept for each word: start, end, literal. */
    private static final int FIELDS = 3;

    private static final int LONGEST_WORD = 48;
    private static final Range NOWHERE = new Range(0, 0);
    private static final BitSet NONE = new BitSet();

    private final Vocabulary vocabulary;
    private final Columns columns;
    private final IntList seen = new IntList();
    private Range nearestSpan = NOWHERE;
    private int lastFound;
    private boolean nearestIsPart;

    /** The detectors of the words from one place in {@link #seen} to another, and of the heading. */
    private BitSet around = new BitSet();

    private int aroundFrom = -1;
    private int aroundTo = -1;
    private IntList aroundHeading = new IntList();

    /** The detectors of the words of a heading alone. */
    private final Map<IntList, BitSet> ofHeading = new IdentityHashMap<>();

    ContextWords(Region region, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.columns = new Columns(region, vocabulary);
    }

    /** Adds a word; words are added in the order of their ends. */
    void add(int literal, int start, int end) {
        seen.add(start);
        seen.add(end);
        seen.add(literal);
    }

    /** Where the word lies that {@link #nearest} returned last; an empty span when it was in the heading of a table. */
    Range nearestSpan() {
        return nearestSpan;
    }

    /** Returns the nearest context word of the detector around a value or in the heading above it, or {@link Candidate#NO_CONTEXT}. */
    int nearest(Detector detector, int start, int end) {
        int from = start - detector.spec().contextBefore();
        int to = end + detector.spec().contextAfter();
        int word = Candidate.NO_CONTEXT;
        int nearest = Integer.MAX_VALUE;
        nearestSpan = NOWHERE;
        nearestIsPart = false;
        for (int i = firstEndingAfter(from); i < seen.size() && seen.get(i + 1) < to + LONGEST_WORD; i += FIELDS) {
            int wordStart = seen.get(i);
            int wordEnd = seen.get(i + 1);
            int distance = wordEnd <= start ? start - wordEnd : wordStart - end;
            if (wordStart >= from && wordEnd <= to && distance >= 0 && distance <= nearest) {
                boolean better = distance < nearest || nearestIsPart;
                if (better && vocabulary.isContextOf(seen.get(i + 2), detector)) {
                    nearestIsPart = isPartOfLonger(i);
                    word = vocabulary.contextWord(seen.get(i + 2), detector);
                    nearest = distance;
                    nearestSpan = new Range(wordStart, wordEnd);
                }
            }
        }
        return word == Candidate.NO_CONTEXT ? columns.contextWord(detector, start) : word;
    }

    /** Tells whether a longer word covers the one returned last: "identification number" says less within "employer identification number". */
    boolean nearestIsPart() {
        return nearestIsPart;
    }

    private boolean isPartOfLonger(int word) {
        int start = seen.get(word);
        int end = seen.get(word + 1);
        for (int i = word - FIELDS; i >= 0 && seen.get(i + 1) == end; i -= FIELDS) {
            if (seen.get(i) < start) {
                return true;
            }
        }
        for (int i = word + FIELDS; i < seen.size() && seen.get(i + 1) < start + LONGEST_WORD; i += FIELDS) {
            if (seen.get(i) <= start && seen.get(i + 1) - seen.get(i) > end - start) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a context word of the detector was seen anywhere, or may stand in the heading of a table. */
    boolean mayHave(Detector detector) {
        if (columns.isTable()) {
            return true;
        }
        for (int i = 2; i < seen.size(); i += FIELDS) {
            if (vocabulary.isContextOf(seen.get(i), detector)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the ordinals, for reading only, of the detectors of which a context word may count for a value that begins here. */
    BitSet detectorsAround(int start, int longestValue) {
        if (seen.size() == 0 && !columns.isTable()) {
            return NONE;
        }
        int from = firstEndingAfter(start - vocabulary.longestBefore());
        int last = start + longestValue + vocabulary.longestAfter();
        int to = from;
        while (to < seen.size() && seen.get(to) < last) {
            to += FIELDS;
        }
        IntList heading = columns.wordsAbove(start);
        if (from == to) {
            return heading.size() == 0 ? NONE : ofHeading.computeIfAbsent(heading, words -> owners(0, 0, words));
        }
        if (from != aroundFrom || to != aroundTo || heading != aroundHeading) {
            aroundFrom = from;
            aroundTo = to;
            aroundHeading = heading;
            around = owners(from, to, heading);
        }
        return around;
    }

    private BitSet owners(int from, int to, IntList heading) {
        BitSet owners = new BitSet();
        for (int i = from; i < to; i += FIELDS) {
            vocabulary.addContextOwners(seen.get(i + 2), owners);
        }
        for (int i = 0; i < heading.size(); i++) {
            vocabulary.addContextOwners(heading.get(i), owners);
        }
        return owners;
    }

    /** Returns the first word that ends behind a place; most are asked for from left to right. */
    private int firstEndingAfter(int position) {
        int word = lastFound;
        while (word > 0 && seen.get(word - FIELDS + 1) > position) {
            word -= FIELDS;
        }
        while (word < seen.size() && seen.get(word + 1) <= position) {
            word += FIELDS;
        }
        lastFound = word;
        return word;
    }
}
