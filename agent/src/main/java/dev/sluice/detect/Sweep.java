package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one pass over a region saw: keywords, context words, and where tokens with digits begin. */
final class Sweep {
    private static final int MAX_LEAD_LETTERS = 6;

    /** Numbers kept for each context word seen: start, end, literal. */
    private static final int FIELDS = 3;

    private static final int LONGEST_CONTEXT_WORD = 48;

    private final Region region;
    private final Vocabulary vocabulary;
    private final IntList context = new IntList();
    private final IntList tokens = new IntList();
    private final Map<Rule, IntList> anchors = new LinkedHashMap<>();

    Sweep(Region region, Vocabulary vocabulary) {
        this.region = region;
        this.vocabulary = vocabulary;
        vocabulary.literals().scan(region.chars(), region.lookFrom(), region.lookTo(), this::hit);
        findTokens();
    }

    /** Where keywords of each rule begin, in order. */
    Map<Rule, IntList> anchors() {
        return anchors;
    }

    Region region() {
        return region;
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

    /** Returns the nearest context word of the detector around a value, or {@link Candidate#NO_CONTEXT}. */
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
                int own = vocabulary.contextWord(context.get(i + 2), detector);
                if (own != Candidate.NO_CONTEXT) {
                    word = own;
                    nearest = distance;
                }
            }
        }
        return word;
    }

    /** Tells whether any context word of the detector may count for a value that begins here. */
    boolean mayHaveContext(Detector detector, int start, int longestValue) {
        int from = start - detector.spec().contextBefore();
        int to = start + longestValue + detector.spec().contextAfter();
        for (int i = firstEndingAfter(from); i < context.size() && context.get(i) < to; i += FIELDS) {
            if (vocabulary.contextWord(context.get(i + 2), detector) != Candidate.NO_CONTEXT) {
                return true;
            }
        }
        return false;
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

    private void hit(int literal, int start, int end) {
        for (Rule rule : vocabulary.keywordOf(literal)) {
            anchors.computeIfAbsent(rule, key -> new IntList()).add(start);
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

    /** Tokens that hold a digit, and short tokens right before one: a value may begin with letters of its own. */
    private void findTokens() {
        char[] chars = region.chars();
        int start = -1;
        boolean digits = false;
        int waiting = -1;
        int end = Math.min(region.lookTo(), region.to() + LONGEST_CONTEXT_WORD);
        for (int i = tokenBefore(region.from()); i <= end; i++) {
            byte kind = i < end ? CharKind.of(chars[i]) : CharKind.OTHER;
            if ((kind == CharKind.LETTER || kind == CharKind.DIGIT) && !region.isEscape(i)) {
                if (start < 0) {
                    start = i;
                    digits = false;
                }
                digits |= kind == CharKind.DIGIT;
            } else if (start >= 0) {
                if (digits && waiting >= 0 && start - waiting <= MAX_LEAD_LETTERS + 2) {
                    addToken(waiting);
                }
                if (digits) {
                    addToken(start);
                }
                waiting = i - start <= MAX_LEAD_LETTERS ? start : -1;
                start = -1;
            }
        }
    }

    /** A token that a cut went through has begun before the region. */
    private int tokenBefore(int from) {
        int at = from;
        while (at > region.lookFrom() && region.isGlued(at)) {
            at--;
        }
        return at;
    }

    private void addToken(int start) {
        boolean inside = start >= region.from() && start < region.to();
        if (inside && (tokens.size() == 0 || tokens.last() < start)) {
            tokens.add(start);
        }
    }
}
