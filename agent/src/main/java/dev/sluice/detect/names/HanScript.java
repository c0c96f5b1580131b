package dev.sluice.detect.names;

/** Chinese: the unit is the character, and a run begins at a character that may begin a name. */
public final class HanScript implements Script {
    /** Units after a possible first character that may still belong to its name. */
    private static final int REACH = 7;

    private static final int MAX_RUN = 400;
    private static final int BORDER = 1;
    private static final int LONGEST_WORD = 5;

    private final HanLexicon lexicon;
    private final int mask;
    private CharSequence text = "";
    private int lineStart;
    private int lineEnd;
    private int runStart;
    private int runEnd;
    private int[] slots = new int[0];
    private int count;

    public HanScript(HanLexicon lexicon, int mask) {
        this.lexicon = lexicon;
        this.mask = mask;
    }

    @Override
    public boolean begin(CharSequence newText, int from, int to) {
        text = newText;
        lineStart = from;
        lineEnd = to;
        runStart = from;
        runEnd = from;
        for (int i = from; i < to; i++) {
            if (HanLexicon.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean nextRun() {
        int at = runEnd;
        while (at < lineEnd && !mayBegin(at)) {
            at++;
        }
        runStart = at;
        int reach = at + REACH;
        while (at < lineEnd && at < reach && at - runStart < MAX_RUN && isPart(text.charAt(at))) {
            if (mayBegin(at)) {
                reach = at + REACH;
            }
            at++;
        }
        runEnd = at;
        return runEnd > runStart;
    }

    private boolean mayBegin(int at) {
        return (lexicon.flags(lexicon.fold(text.charAt(at))) & (HanLexicon.SURNAME | HanLexicon.SOUND)) != 0;
    }

    private static boolean isPart(char c) {
        return HanLexicon.isHan(c) || HanLexicon.isDot(c);
    }

    @Override
    public int runStart() {
        return runStart;
    }

    @Override
    public int runEnd() {
        return runEnd;
    }

    @Override
    public int start(int unit) {
        return unit;
    }

    @Override
    public int end(int unit) {
        return unit + 1;
    }

    @Override
    public int features(int unit, int[] into) {
        slots = into;
        count = 0;
        characters(unit);
        kinds(unit);
        words(unit);
        return count;
    }

    private void put(int template, int value) {
        slots[count++] = Words.mix(value + template * 0x9E3779B1) & mask;
    }

    private static int pair(int a, int b) {
        return a * 0x01000193 + b;
    }

    private int at(int i) {
        if (i < lineStart || i >= lineEnd) {
            return BORDER;
        }
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return Tokenizer.isLatinLike(c) ? 'a' : lexicon.fold(c);
    }

    private int kind(int i) {
        int c = at(i);
        return HanLexicon.isHan((char) c) ? lexicon.flags((char) c) | 8 : c;
    }

    private void characters(int i) {
        int c = at(i);
        int a1 = at(i - 1);
        int a2 = at(i - 2);
        int b1 = at(i + 1);
        int b2 = at(i + 2);
        put(1, c);
        put(2, a1);
        put(3, b1);
        put(4, a2);
        put(5, b2);
        put(6, pair(a1, c));
        put(7, pair(c, b1));
        put(8, pair(a2, a1));
        put(9, pair(b1, b2));
        put(10, pair(a1, b1));
        put(11, pair(pair(a2, a1), c));
        put(12, pair(pair(c, b1), b2));
        put(13, pair(pair(a1, c), b1));
        put(14, pair(at(i - 3), pair(a2, a1)));
        put(15, pair(pair(b1, b2), at(i + 3)));
        put(16, at(i + 3));
        put(17, at(i - 3));
        put(18, pair(b2, at(i + 3)));
    }

    private void kinds(int i) {
        int k = kind(i);
        put(30, k);
        put(31, pair(kind(i - 1), k));
        put(32, pair(k, kind(i + 1)));
        put(33, pair(pair(kind(i - 1), k), kind(i + 1)));
        put(34, pair(pair(kind(i - 2), kind(i - 1)), k));
        put(35, pair(k, pair(kind(i + 1), kind(i + 2))));
        put(36, pair(pair(kind(i - 2), kind(i - 1)), pair(k, pair(kind(i + 1), kind(i + 2)))));
        put(37, pair(kind(i - 1), at(i)));
        put(38, pair(kind(i - 2), at(i)));
        put(39, pair(at(i - 1), k));
    }

    /** The longest known words that begin, end and lie around here. */
    private void words(int i) {
        int begins = wordAt(i, i, true);
        int ends = 0;
        int covers = 0;
        for (int from = Math.max(lineStart, i - LONGEST_WORD + 1); from < i; from++) {
            ends = Math.max(ends, wordAt(from, i, false));
            covers = Math.max(covers, wordAt(from, i + 1, true));
        }
        put(50, begins);
        put(51, ends);
        put(52, covers);
        put(53, pair(begins, ends));
        put(54, pair(pair(begins, ends), covers));
        put(55, pair(begins, kind(i)));
        put(56, pair(ends, kind(i)));
        put(57, pair(pair(begins, covers), pair(kind(i - 1), kind(i))));
        put(58, pair(begins, at(i - 1)));
        put(59, pair(ends, at(i + 1)));
        int next = i + 1 < lineEnd ? wordAt(i + 1, i + 1, true) : 0;
        put(60, next);
        put(61, pair(next, kind(i)));
        put(62, pair(next, pair(ends, kind(i))));
    }

    /** Length and kind of the longest known word that begins at {@code from} and ends at or, if allowed, after {@code last}. */
    private int wordAt(int from, int last, boolean longer) {
        int best = 0;
        int hash = 17;
        int stop = Math.min(longer ? from + LONGEST_WORD : last + 1, Math.min(lineEnd, from + LONGEST_WORD));
        for (int at = from; at < stop; at++) {
            hash = hash * 31 + lexicon.fold(text.charAt(at));
            if (at >= last && at > from) {
                int flags = lexicon.wordFlags(Words.mix(hash));
                best = flags == 0 ? best : at + 1 - from << 8 | flags;
            }
        }
        return best;
    }
}
