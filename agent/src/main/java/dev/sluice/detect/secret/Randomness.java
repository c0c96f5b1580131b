package dev.sluice.detect.secret;

import com.google.re2j.Pattern;

/** What a token looks like from its characters alone: drawn at random, or written by a person. */
public final class Randomness {
    /** What a token was taken for. */
    public enum Look {
        /** Words, names, numbers, dates, paths. */
        WRITTEN,
        /** Hexadecimal digits, which may be a checksum as well as a key. */
        HEX,
        UUID,
        RANDOM
    }

    /** Fewer letters and digits are no token. */
    static final int SHORTEST = 12;

    private static final int SHORTEST_HEX = 14;
    private static final int SHORTEST_RUN = 8;
    private static final int FEWEST_CHANGES = 3;
    private static final int LETTERS = 26;
    private static final double MOST_COMMON_PAIRS = 0.58;
    /** Letters alone must look less like words than letters among digits. */
    private static final double MOST_COMMON_PAIRS_OF_LETTERS = 0.42;

    static final int SHORTEST_LETTERS = 20;
    /** Letters alone change more often. */
    static final int FEWEST_CHANGES_OF_LETTERS = 2 * FEWEST_CHANGES + 1;

    private static final double MOST_STEPS = 0.3;

    private static final Pattern UUID_FORM =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::[a-z]{2})?");

    /** First letter, then those that often stand behind it in words: nine pairs in ten of English, one in four of chance. */
    private static final String COMMON_PAIRS =
            "abcdgilmnprstuvy baelou caehiklortu daeios eacdefglmnprstvwx faefio geinr haeio iacdefglmnoprstv kes "
                    + "ladeilosuy maeiop nacdegiostu ocdgklmnoprstuvw paeiloprtu qu radeimnorstuy sacehiopstu "
                    + "tacehiorstuy ucelmnprst vaei waehio";

    private static final boolean[] IS_COMMON = commonPairs();

    private Randomness() {}

    public static Look of(CharSequence token) {
        CharSequence value = token.length() > 2 && token.charAt(0) == '0' && token.charAt(1) == 'x'
                ? token.subSequence(2, token.length())
                : token;
        if (UUID_FORM.matcher(value).matches()) {
            return Look.UUID;
        }
        Counts counts = Counts.of(value);
        if (counts.plain < SHORTEST || counts.digits == counts.plain || counts.isCounting()) {
            return Look.WRITTEN;
        }
        if (counts.digits == 0) {
            return counts.isLettersAtRandom() ? Look.RANDOM : Look.WRITTEN;
        }
        if (counts.isHex()) {
            return counts.plain >= SHORTEST_HEX ? Look.HEX : Look.WRITTEN;
        }
        boolean wordLike = counts.pairs > FEWEST_CHANGES && counts.common > MOST_COMMON_PAIRS * counts.pairs;
        return wordLike || counts.changes < FEWEST_CHANGES ? Look.WRITTEN : Look.RANDOM;
    }

    /** Many characters follow the one before them, as in {@code abc123def456}. */
    public static boolean isCounting(CharSequence value) {
        return Counts.of(value).isCounting();
    }

    /** Letters alone, in no order that words have, too few for a token and enough for a password. */
    public static boolean isJumble(CharSequence value) {
        Counts counts = Counts.of(value);
        return counts.plain == value.length()
                && counts.plain >= SHORTEST
                && counts.changes > FEWEST_CHANGES
                && counts.common < MOST_COMMON_PAIRS_OF_LETTERS * counts.pairs;
    }

    private static boolean[] commonPairs() {
        boolean[] common = new boolean[LETTERS * LETTERS];
        for (String row : COMMON_PAIRS.split(" ", -1)) {
            for (int i = 1; i < row.length(); i++) {
                common[(row.charAt(0) - 'a') * LETTERS + row.charAt(i) - 'a'] = true;
            }
        }
        return common;
    }

    /** What was counted over the letters and digits of a token; signs part its runs. */
    private static final class Counts {
        private int plain;
        private int digits;
        private int pairs;
        private int common;
        /** Characters that follow the one before them in the alphabet or in counting. */
        private int steps;
        /** Most changes between small letters, capitals and digits in one run. */
        private int changes;

        private int longestRun;
        private boolean beyondHex;
        private boolean small;
        private boolean capital;

        static Counts of(CharSequence value) {
            Counts counts = new Counts();
            int run = 0;
            int changes = 0;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (!isPlain(c)) {
                    run = 0;
                    changes = 0;
                    continue;
                }
                char before = run == 0 ? 0 : value.charAt(i - 1);
                changes += run > 0 && isChange(before, c, run) ? 1 : 0;
                run++;
                counts.add(before, c);
                counts.longestRun = Math.max(counts.longestRun, run);
                if (run >= SHORTEST_RUN) {
                    counts.changes = Math.max(counts.changes, changes);
                }
            }
            return counts;
        }

        private void add(char before, char c) {
            plain++;
            digits += isDigit(c) ? 1 : 0;
            small |= c >= 'a' && c <= 'z';
            capital |= c >= 'A' && c <= 'Z';
            beyondHex |= Character.digit(c, 16) < 0;
            if (before == 0) {
                return;
            }
            steps += c - before == 1 ? 1 : 0;
            if (!isDigit(before) && !isDigit(c)) {
                pairs++;
                common += IS_COMMON[((before | ' ') - 'a') * LETTERS + (c | ' ') - 'a'] ? 1 : 0;
            }
        }

        boolean isCounting() {
            return steps > MOST_STEPS * plain;
        }

        boolean isLettersAtRandom() {
            return plain >= SHORTEST_LETTERS
                    && changes >= FEWEST_CHANGES_OF_LETTERS
                    && common < MOST_COMMON_PAIRS_OF_LETTERS * pairs;
        }

        boolean isHex() {
            return !beyondHex && small != capital && longestRun >= SHORTEST;
        }

        /** A capital in front of small letters begins a word and is no change. */
        private static boolean isChange(char before, char c, int run) {
            boolean begins = run == 1 && isCapital(before) && !isCapital(c) && !isDigit(c);
            return !begins && (isDigit(before) != isDigit(c) || isCapital(before) != isCapital(c));
        }

        private static boolean isPlain(char c) {
            return c >= 'a' && c <= 'z' || isCapital(c) || isDigit(c);
        }

        private static boolean isCapital(char c) {
            return c >= 'A' && c <= 'Z';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
