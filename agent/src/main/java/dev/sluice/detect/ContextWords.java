package dev.sluice.detect;

import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Occurrences;
import dev.sluice.text.Range;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** The context words seen in a region, and those of table headings above its values. */
final class ContextWords {
    private static final int LONGEST_WORD = 48;
    private static final Range NOWHERE = new Range(0, 0);
    private static final BitSet NONE = new BitSet();

    private final Vocabulary vocabulary;
    private final Columns columns;
    private final Occurrences seen = new Occurrences();

    /** Those of them that let patterns without keywords be tried. */
    private final Occurrences asking = new Occurrences();

    private Range nearestSpan = NOWHERE;
    private boolean nearestIsPart;

    /** The detectors of the words from one place in {@link #asking} to another, and of the heading. */
    private BitSet around = new BitSet();

    private int aroundFrom = -1;
    private int aroundTo = -1;
    private IntList aroundHeading = new IntList();

    /** The detectors of the words of a heading alone. */
    private final Map<IntList, BitSet> ofHeading = new IdentityHashMap<>();

    ContextWords(Region region, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.columns = new Columns(region, vocabulary, seen);
    }

    /** Adds a word; words are added in the order of their ends. */
    void add(int literal, int start, int end) {
        seen.add(literal, start, end);
        if (vocabulary.isAsking(literal)) {
            asking.add(literal, start, end);
        }
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
        for (int i = seen.firstEndingAfter(from); i < seen.size() && seen.end(i) < to + LONGEST_WORD; i++) {
            int wordStart = seen.start(i);
            int wordEnd = seen.end(i);
            int distance = wordEnd <= start ? start - wordEnd : wordStart - end;
            if (wordStart >= from && wordEnd <= to && distance >= 0 && distance <= nearest) {
                boolean better = distance < nearest || nearestIsPart;
                if (better && vocabulary.isContextOf(seen.literal(i), detector)) {
                    nearestIsPart = isPartOfLonger(i);
                    word = vocabulary.contextWord(seen.literal(i), detector);
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
        int start = seen.start(word);
        int end = seen.end(word);
        for (int i = word - 1; i >= 0 && seen.end(i) == end; i--) {
            if (seen.start(i) < start) {
                return true;
            }
        }
        for (int i = word + 1; i < seen.size() && seen.end(i) < start + LONGEST_WORD; i++) {
            if (seen.start(i) <= start && seen.end(i) - seen.start(i) > end - start) {
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
        for (int i = 0; i < seen.size(); i++) {
            if (vocabulary.isContextOf(seen.literal(i), detector)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the ordinals, for reading only, of all detectors that {@link #detectorsAround} may return. */
    BitSet waiting() {
        return vocabulary.waiting();
    }

    /**
     * Returns the ordinals, for reading only, of the detectors that have patterns without keywords, and of which a context word
     * may count for a value that begins here.
     */
    BitSet detectorsAround(int start, int longestValue) {
        if (asking.size() == 0 && !columns.isTable()) {
            return NONE;
        }
        int from = asking.firstEndingAfter(start - vocabulary.longestBefore());
        int last = start + longestValue + vocabulary.longestAfter();
        int to = from;
        while (to < asking.size() && asking.start(to) < last) {
            to++;
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
        for (int i = from; i < to; i++) {
            vocabulary.addAsking(asking.literal(i), owners);
        }
        for (int i = 0; i < heading.size(); i++) {
            vocabulary.addAsking(heading.get(i), owners);
        }
        return owners;
    }
}
