package dev.sluice.detect.names;

/** Features of one token of a line as hashed numbers; trainer and recogniser share them. */
final class LatinFeatures {
    private static final int BORDER = 0x51CE;
    private static final int WIDTH = 3;
    private static final int MAIL_REACH = 8;
    private static final int LABEL_REACH = 10;

    private final int mask;
    private CharSequence text = "";
    private int[] slots = new int[0];
    private int count;
    private Line line = new Line();
    private int style;

    LatinFeatures(int mask) {
        this.mask = mask;
    }

    void begin(CharSequence newText, Line newLine) {
        text = newText;
        line = newLine;
        style = newLine.style();
    }

    /** Fills in the slots of token {@code i}, returns how many. */
    int of(int i, int[] into) {
        slots = into;
        count = 0;
        words(i);
        shapes(i);
        known(i);
        spelling(i);
        place(i);
        return count;
    }

    private void put(int template, int value) {
        slots[count++] = Words.mix(value + template * 0x9E3779B1) & mask;
    }

    private static int pair(int a, int b) {
        return a * 0x01000193 + b;
    }

    private int hash(int i) {
        return i < 0 || i >= line.count ? BORDER + Integer.signum(i) : line.hash[i];
    }

    /** Case, hyphen and kind; word length is left to the spelling. */
    private int shape(int i) {
        if (i < 0 || i >= line.count) {
            return BORDER + Integer.signum(i);
        }
        return line.kind[i] == Line.MARK ? line.hash[i] : line.kind[i] << 8 | line.shape[i] & 31;
    }

    private int flags(int i) {
        if (i < 0 || i >= line.count) {
            return BORDER + Integer.signum(i);
        }
        return line.kind[i] == Line.WORD ? line.flags[i] : line.kind[i] << 9;
    }

    private void words(int i) {
        int w = hash(i);
        put(1, w);
        put(2, hash(i - 1));
        put(3, hash(i + 1));
        put(4, hash(i - 2));
        put(5, hash(i + 2));
        put(6, pair(hash(i - 1), w));
        put(7, pair(w, hash(i + 1)));
        put(8, pair(hash(i - 2), hash(i - 1)));
        put(9, pair(hash(i + 1), hash(i + 2)));
        put(10, pair(hash(i - 1), hash(i + 1)));
        put(11, hash(i - WIDTH));
        put(12, pair(line.shape[i] & 7, w));
        put(13, pair(pair(hash(i - WIDTH), hash(i - 2)), hash(i - 1)));
    }

    private void shapes(int i) {
        int s = shape(i);
        int before = shape(i - 1);
        int after = shape(i + 1);
        put(20, s);
        put(21, pair(before, s));
        put(22, pair(s, after));
        put(23, pair(pair(before, s), after));
        put(24, pair(pair(shape(i - 2), before), s));
        put(25, pair(pair(s, after), shape(i + 2)));
        put(26, pair(hash(i - 1), s));
        put(27, pair(hash(i + 1), s));
        put(28, pair(pair(shape(i - 2), before), pair(s, pair(after, shape(i + 2)))));
        put(29, pair(s, style));
    }

    private void known(int i) {
        int g = flags(i);
        int s = line.shape[i] & 31;
        int own = pair(g, s);
        put(40, g);
        put(41, own);
        put(42, pair(own, style));
        put(43, pair(flags(i - 1), own));
        put(44, pair(own, flags(i + 1)));
        put(45, pair(pair(flags(i - 1), own), flags(i + 1)));
        put(46, pair(hash(i - 1), own));
        put(47, pair(own, hash(i + 1)));
        put(48, pair(pair(hash(i - 2), hash(i - 1)), g));
        put(49, pair(pair(flags(i - 2), flags(i - 1)), own));
        put(50, pair(own, pair(flags(i + 1), flags(i + 2))));
        put(51, pair(pair(shape(i - 1), own), shape(i + 1)));
    }

    /** How the word is spelt: its ends, and all its trigrams if it is not a word of the lexicon. */
    private void spelling(int i) {
        int from = line.start[i];
        int to = line.end[i];
        int cased = line.shape[i] & 7;
        put(60, pair(cased, ends(from, Math.min(from + 2, to))));
        put(61, ends(from, Math.min(from + 3, to)));
        put(62, pair(cased, ends(Math.max(from, to - 2), to)));
        put(63, pair(cased, ends(Math.max(from, to - 3), to)));
        put(64, ends(Math.max(from, to - 4), to));
        put(65, pair(Math.min(to - from, 10), cased));
        put(66, pair(line.shape[i] & (Tokenizer.ACCENTED | 7), style));
        if ((line.flags[i] & Lexicon.WORD) == 0) {
            int stop = Math.min(to, from + 16);
            for (int at = from; at + 3 <= stop; at++) {
                put(67, ends(at, at + 3));
            }
        }
    }

    private int ends(int from, int to) {
        int hash = 7;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + Words.fold(text.charAt(at));
        }
        return hash;
    }

    private void place(int i) {
        int first = i > LABEL_REACH ? 0 : line.hash[0];
        int fromEnd = Math.min(line.count - 1 - i, 3);
        put(80, pair(Math.min(i, 3), fromEnd));
        put(81, pair(pair(Math.min(i, 3), fromEnd), line.flags[i]));
        put(82, pair(first, line.shape[i] & 7));
        put(83, line.shape[i] & Tokenizer.SPACED);
        if (line.hasMail) {
            put(84, inMail(i) ? 1 : 0);
        }
    }

    /** Whether the word also stands in an e-mail address nearby. */
    private boolean inMail(int i) {
        int length = line.end[i] - line.start[i];
        int last = Math.min(line.count - 1, i + MAIL_REACH);
        for (int m = Math.max(0, i - MAIL_REACH); m <= last; m++) {
            if (line.kind[m] == Line.MAIL && length > 2 && contains(m, i, length)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(int m, int i, int length) {
        int last = Math.min(line.end[m], line.start[m] + 40) - length;
        for (int at = line.start[m]; at <= last; at++) {
            int k = 0;
            while (k < length && Words.fold(text.charAt(at + k)) == Words.fold(text.charAt(line.start[i] + k))) {
                k++;
            }
            if (k == length) {
                return true;
            }
        }
        return false;
    }
}
