package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Literals;
import dev.sluice.detect.match.Occurrences;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one pass over a region saw: keywords, context words, and where tokens with digits begin. */
final class Sweep implements Literals.Hits {
    private static final int MAX_LEAD_LETTERS = 6;

    /** Keywords and context words further behind the region cannot matter to what begins in it. */
    private static final int SWEEP_AFTER = 192;

    private static final int DIGIT = -1;

    private final Region region;
    private final Vocabulary vocabulary;
    private final ContextWords context;
    private final IntList tokens = new IntList();
    private final IntList escapes = new IntList();

    /** Literal and start, alternating. */
    private final IntList keywords = new IntList();

    /** What the next region sees too; a digit has {@link #DIGIT} for its literal. */
    private final Occurrences shared = new Occurrences();

    private final Literals.Pass pass;

    private Sweep(Region region, Vocabulary vocabulary, Literals.Pass pass) {
        this.region = region;
        this.vocabulary = vocabulary;
        this.context = new ContextWords(region, vocabulary);
        this.pass = pass;
    }

    /** Sweeps a region that is alone. */
    static Sweep of(Region region, Vocabulary vocabulary) {
        return new Series(vocabulary).next(region);
    }

    /**
     * Sweeps of regions, most of which follow each other: what one saw where the next one looks is not read again. The next one
     * is the same as if it were swept alone.
     */
    static final class Series {
        private final Vocabulary vocabulary;
        private @Nullable Sweep last;

        Series(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        Sweep next(Region region) {
            Sweep before = last;
            Sweep sweep;
            if (before == null || !before.isFollowedBy(region)) {
                Literals literals = vocabulary.literals();
                sweep = new Sweep(region, vocabulary, literals.new Pass(region.chars(), region.lookFrom()));
            } else {
                sweep = new Sweep(region, vocabulary, before.pass);
                sweep.repeat(before.shared);
            }
            sweep.read();
            last = sweep;
            return sweep;
        }
    }

    private boolean isFollowedBy(Region next) {
        return next.chars() == region.chars() && next.from() == region.to();
    }

    private void read() {
        pass.readTo(Math.min(region.lookTo(), region.to() + SWEEP_AFTER), this);
    }

    private void repeat(Occurrences seen) {
        int digits = 0;
        for (int i = 0; i < seen.size(); i++) {
            if (seen.literal(i) != DIGIT) {
                literal(seen.literal(i), seen.start(i), seen.end(i));
            } else if (seen.start(i) >= digits) {
                digits = digit(seen.start(i));
            }
        }
    }

    private void share(int literal, int start, int end) {
        if (start >= region.to() - Cuts.LOOK_BEFORE) {
            shared.add(literal, start, end);
        }
    }

    /** Receives where the keywords of a rule begin, in order. */
    interface Anchored {
        void accept(Rule rule, IntList anchors);
    }

    /** Hands over the keywords seen, rule by rule, but those that a glance tells to belong to no match. */
    void forEachAnchored(Anchored receiver) {
        long[] ordered = new long[keywords.size() / 2];
        int count = 0;
        for (int i = 0; i < keywords.size(); i += 2) {
            int start = keywords.get(i + 1);
            for (int rule : vocabulary.keywordOf(keywords.get(i))) {
                if (!vocabulary.rule(rule).mayHold(region.chars(), start, region.lookTo())) {
                    continue;
                }
                if (count == ordered.length) {
                    ordered = Arrays.copyOf(ordered, count * 2);
                }
                ordered[count++] = (long) rule << Integer.SIZE | start;
            }
        }
        Arrays.sort(ordered, 0, count);
        for (int i = 0; i < count; ) {
            int rule = (int) (ordered[i] >> Integer.SIZE);
            IntList anchors = new IntList();
            for (; i < count && (int) (ordered[i] >> Integer.SIZE) == rule; i++) {
                anchors.add((int) ordered[i]);
            }
            receiver.accept(vocabulary.rule(rule), anchors);
        }
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

    ContextWords context() {
        return context;
    }

    @Override
    public void literal(int literal, int start, int end) {
        share(literal, start, end);
        if (vocabulary.isEscape(literal)) {
            escapes.add(start);
        }
        if (vocabulary.isKeyword(literal)) {
            keywords.add(literal);
            keywords.add(start);
        }
        if (vocabulary.isContext(literal) && isWord(start, end)) {
            context.add(literal, start, end);
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
        share(DIGIT, at, at + 1);
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
