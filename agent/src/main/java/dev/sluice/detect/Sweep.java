package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the one pass over a passage saw: keywords, context words, and where tokens with digits begin. */
final class Sweep {
    private static final int MAX_LEAD_LETTERS = 6;

    private final char[] chars;
    private final Vocabulary vocabulary;
    private int[] context = new int[48];
    private int contextLength;
    private int[] tokens = new int[16];
    private int tokenCount;
    private final Map<Rule, List<Integer>> anchors = new LinkedHashMap<>();

    Sweep(char[] chars, int length, Vocabulary vocabulary) {
        this.chars = chars;
        this.vocabulary = vocabulary;
        vocabulary.literals().scan(chars, 0, length, this::hit);
        findTokens(length);
    }

    /** Where keywords of each rule begin, in order. */
    Map<Rule, List<Integer>> anchors() {
        return anchors;
    }

    /** Where a value of a rule without keywords may begin, in order. */
    int[] tokens() {
        return Arrays.copyOf(tokens, tokenCount);
    }

    /** Returns the nearest context word of the detector around a value, or {@link Candidate#NO_CONTEXT}. */
    int contextWord(Detector detector, int start, int end) {
        int from = start - detector.spec().contextBefore();
        int to = end + detector.spec().contextAfter();
        int best = Candidate.NO_CONTEXT;
        for (int i = firstEndingAfter(from); i < contextLength && context[i + 1] < to + 40; i += 3) {
            boolean outside = context[i + 1] <= start || context[i] >= end;
            if (outside && context[i] >= from && context[i + 1] <= to) {
                int word = vocabulary.contextWord(context[i + 2], detector);
                if (word != Candidate.NO_CONTEXT) {
                    best = word;
                }
            }
        }
        return best;
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = contextLength / 3;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (context[middle * 3 + 1] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * 3;
    }

    private void hit(int literal, int start, int end) {
        for (Rule rule : vocabulary.keywordOf(literal)) {
            anchors.computeIfAbsent(rule, key -> new ArrayList<>()).add(start);
        }
        if (vocabulary.isContext(literal) && isWord(start, end)) {
            if (contextLength + 3 > context.length) {
                context = Arrays.copyOf(context, contextLength * 2);
            }
            context[contextLength++] = start;
            context[contextLength++] = end;
            context[contextLength++] = literal;
        }
    }

    /** A word stands alone, in camel case, or with a plural s. */
    private boolean isWord(int start, int end) {
        return (start == 0 || isEdge(chars[start - 1], chars[start]))
                && (end == chars.length
                        || isEdge(chars[end - 1], chars[end])
                        || chars[end] == 's' && (end + 1 == chars.length || !CharKind.glued('s', chars[end + 1])));
    }

    private static boolean isEdge(char left, char right) {
        return CharKind.of(left) != CharKind.LETTER
                || CharKind.of(right) != CharKind.LETTER
                || Character.isLowerCase(left) && Character.isUpperCase(right);
    }

    private void findTokens(int length) {
        int start = -1;
        boolean digits = false;
        int waiting = -1;
        for (int i = 0; i <= length; i++) {
            boolean part = i < length && CharKind.isTokenPart(chars[i]) && !isEscape(i);
            if (part) {
                if (start < 0) {
                    start = i;
                    digits = false;
                }
                digits |= CharKind.of(chars[i]) == CharKind.DIGIT;
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

    /** The letter of an escape such as {@code \n} in quoted text belongs to no token. */
    private boolean isEscape(int at) {
        char c = chars[at];
        return (c == 'n' || c == 't' || c == 'r') && at > 0 && chars[at - 1] == '\\';
    }

    private void addToken(int start) {
        if (tokenCount > 0 && tokens[tokenCount - 1] >= start) {
            return;
        }
        if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, tokenCount * 2);
        }
        tokens[tokenCount++] = start;
    }
}
