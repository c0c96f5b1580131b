package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Literals;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What one pass over a region saw: keywords, context words, and where tokens with digits begin. */
final class Sweep implements Literals.Hits {
    private static final int MAX_LEAD_LETTERS = 6;

    /** Keywords and context words further behind the region cannot matter to what begins in it. */
    private static final int SWEEP_AFTER = 192;

    /** Numbers kept for each context word seen: start, end, literal. */
    private static final int FIELDS = 3;

    private static final int LONGEST_CONTEXT_WORD = 48;

    private final Region region;
    private final Vocabulary vocabulary;
    private final Columns columns;
    private int askedAt = -1;
    private Collection<Detector> around = List.of();
    private final IntList context = new IntList();
    private final IntList tokens = new IntList();
    private final IntList escapes = new IntList();

    /** Literal and start, alternating. */
    private final IntList keywords = new IntList();

    Sweep(Region region, Vocabulary vocabulary) {
        this.region = region;
        this.vocabulary = vocabulary;
        this.columns = new Columns(region, vocabulary);
        int end = Math.min(region.lookTo(), region.to() + SWEEP_AFTER);
        vocabulary.literals().scan(region.chars(), region.lookFrom(), end, this);
    }

    /** Where keywords of each rule begin, in order of their ends. */
    Map<Rule, IntList> anchors() {
        Map<Rule, IntList> anchors = new LinkedHashMap<>();
        for (int i = 0; i < keywords.size(); i += 2) {
            for (Rule rule : vocabulary.keywordOf(keywords.get(i))) {
                anchors.computeIfAbsent(rule, key -> new IntList()).add(keywords.get(i + 1));
            }
        }
        return anchors;
    }

    Region region() {
        return region;
    }

    /** Where escapes such as {@code %40} begin, in order. */
    int[] escapes() {
        return escapes.toArray();
    }

    /** The tokens, counted from the start of the region. */
    int[] numbers() {
        int[] numbers = tokens.toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] -= region.from();
        }
        return numbers;
    }

    /** Where a value of a rule without keywords may begin, in order. */
    IntList tokens() {
        return tokens;
    }

    /** Returns the nearest context word of the detector around a value or in the heading above it, or {@link Candidate#NO_CONTEXT}. */
    int contextWord(Detector detector, int start, int end) {
        int from = start - detector.spec().contextBefore();
        int to = end + detector.spec().contextAfter();
        int word = Candidate.NO_CONTEXT;
        int nearest = Integer.MAX_VALUE;
        for (int i = firstEndingAfter(from);
                i < context.size() && context.get(i + 1) < to + LONGEST_CONTEXT_WORD;
                i += FIELDS) {
            int wordStart = context.get(i);
            int wordEnd = context.get(i + 1);
            int distance = wordEnd <= start ? start - wordEnd : wordStart - end;
            if (wordStart >= from && wordEnd <= to && distance >= 0 && distance < nearest) {
                if (vocabulary.isContextOf(context.get(i + 2), detector)) {
                    word = vocabulary.contextWord(context.get(i + 2), detector);
                    nearest = distance;
                }
            }
        }
        return word == Candidate.NO_CONTEXT ? columns.contextWord(detector, start) : word;
    }

    /** Returns the detectors of which a context word may count for a value that begins here. */
    Collection<Detector> detectorsAround(int start, int longestValue) {
        if (context.size() == 0 && !columns.isTable()) {
            return List.of();
        }
        if (start == askedAt) {
            return around;
        }
        askedAt = start;
        around = List.of();
        int to = start + longestValue + vocabulary.longestAfter();
        for (int i = firstEndingAfter(start - vocabulary.longestBefore());
                i < context.size() && context.get(i) < to;
                i += FIELDS) {
            addOwners(context.get(i + 2));
        }
        IntList heading = columns.wordsAbove(start);
        for (int i = 0; i < heading.size(); i++) {
            addOwners(heading.get(i));
        }
        return around;
    }

    private void addOwners(int literal) {
        List<Detector> owners = vocabulary.contextOwners(literal);
        if (around.isEmpty()) {
            around = owners;
            return;
        }
        if (around instanceof List<Detector>) {
            around = new LinkedHashSet<>(around);
        }
        around.addAll(owners);
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = context.size() / FIELDS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (context.get(middle * FIELDS + 1) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * FIELDS;
    }

    @Override
    public void literal(int literal, int start, int end) {
        if (vocabulary.isEscape(literal)) {
            escapes.add(start);
        }
        if (vocabulary.isKeyword(literal)) {
            keywords.add(literal);
            keywords.add(start);
        }
        if (vocabulary.isContext(literal) && isWord(start, end)) {
            context.add(start);
            context.add(end);
            context.add(literal);
        }
    }

    /** A word stands alone, in camel case, or with a plural s. */
    private boolean isWord(int start, int end) {
        return isEdge(start)
                && (isEdge(end) || region.chars()[end] == 's' && (end + 1 == region.lookTo() || isEdge(end + 1)));
    }

    private boolean isEdge(int at) {
        if (at <= region.lookFrom() || at >= region.lookTo() || region.isEscape(at - 1)) {
            return true;
        }
        char left = region.chars()[at - 1];
        char right = region.chars()[at];
        return CharKind.of(left) != CharKind.LETTER
                || CharKind.of(right) != CharKind.LETTER
                || Character.isLowerCase(left) && Character.isUpperCase(right);
    }

    /** Notes the token that holds the digit, and a short word right before it: a value may begin with letters of its own. */
    @Override
    public int digit(int at) {
        int start = at;
        while (start > region.lookFrom() && region.isGlued(start)) {
            start--;
        }
        int end = at + 1;
        while (end < region.lookTo() && CharKind.isTokenPart(region.chars()[end]) && !region.isEscape(end)) {
            end++;
        }
        addToken(leadingWord(start));
        addToken(start);
        return end;
    }

    /** Returns where a short word before a token begins, one or two separators away; the token's own start if there is none. */
    private int leadingWord(int token) {
        int end = token;
        while (end > region.lookFrom() && token - end < 2 && !CharKind.isTokenPart(region.chars()[end - 1])) {
            end--;
        }
        int start = end;
        while (start > region.lookFrom()
                && end - start <= MAX_LEAD_LETTERS
                && CharKind.of(region.chars()[start - 1]) == CharKind.LETTER
                && !region.isEscape(start - 1)) {
            start--;
        }
        boolean alone = start == region.lookFrom() || !region.isGlued(start);
        return start < end && end < token && end - start <= MAX_LEAD_LETTERS && alone ? start : token;
    }

    private void addToken(int start) {
        boolean inside = start >= region.from() && start < region.to();
        if (inside && (tokens.size() == 0 || tokens.last() < start)) {
            tokens.add(start);
        }
    }
}
