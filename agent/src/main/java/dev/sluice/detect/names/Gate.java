package dev.sluice.detect.names;

/**
 * Decides which words are worth the model's time. A word is a seed (may begin a name), a follower (may stand beside a
 * seed) or neither; the model sees runs of seeds and followers only.
 */
final class Gate {
    static final int FOLLOWER = 1;
    static final int SEED = 2;
    private static final int MIN_LOWER_CASE = 3;
    private static final int KNOWN_WELL = Lexicon.GIVEN | Lexicon.FREQUENT;

    private final Lexicon lexicon;

    Gate(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Sets flags and level of every token; true if there is a seed. */
    boolean mark(CharSequence text, Line line) {
        boolean any = false;
        for (int i = 0; i < line.count; i++) {
            int kind = line.kind[i];
            if (kind == Line.WORD) {
                line.flags[i] = flags(line, i);
                line.level[i] = level(text, line, i);
                any |= line.level[i] == SEED;
            } else if (kind == Line.INITIAL) {
                line.level[i] = FOLLOWER;
            }
        }
        return any;
    }

    private int flags(Line line, int i) {
        int flags = lexicon.flags(line.hash[i]);
        boolean capital = (line.shape[i] & 7) != Tokenizer.LOWER;
        if ((line.shape[i] & Tokenizer.HYPHEN) == 0) {
            return flags;
        }
        int parts = lexicon.flags(line.tail[i]);
        return flags | (capital ? parts | lexicon.flags(line.head[i]) : parts) & Lexicon.NAME;
    }

    private static int level(CharSequence text, Line line, int i) {
        int flags = line.flags[i];
        if ((flags & Lexicon.TITLE) != 0 && (flags & Lexicon.NAME) == 0) {
            return 0;
        }
        if ((flags & Lexicon.PARTICLE) != 0) {
            return line.end[i] - line.start[i] > 1 ? FOLLOWER : 0;
        }
        return (line.shape[i] & 7) == Tokenizer.LOWER ? lower(text, line, i) : capital(line, i);
    }

    private static int capital(Line line, int i) {
        int flags = line.flags[i];
        if ((line.shape[i] & 7) == Tokenizer.SINGLE) {
            return FOLLOWER;
        }
        if ((flags & Lexicon.COMMON) != 0) {
            return (flags & Lexicon.GIVEN) != 0 ? SEED : FOLLOWER;
        }
        return (flags & (Lexicon.WORD | Lexicon.NAME)) == Lexicon.WORD ? FOLLOWER : SEED;
    }

    private static int lower(CharSequence text, Line line, int i) {
        int flags = line.flags[i];
        if (line.end[i] - line.start[i] < MIN_LOWER_CASE) {
            return 0;
        }
        if ((flags & Lexicon.COMMON) != 0) {
            boolean name = line.end[i] - line.start[i] > MIN_LOWER_CASE && (flags & Lexicon.GIVEN) != 0;
            return name && (flags & Lexicon.FREQUENT) != 0 ? FOLLOWER : 0;
        }
        if ((flags & Lexicon.WORD) != 0) {
            return (flags & Lexicon.GIVEN) != 0 ? SEED : (flags & Lexicon.SURNAME) != 0 ? FOLLOWER : 0;
        }
        return standsAlone(text, line, i) ? SEED : 0;
    }

    /** Code glues words to signs that prose does not; units and paths stand behind a slash. */
    private static boolean standsAlone(CharSequence text, Line line, int i) {
        int end = line.end[i];
        return begins(text, line, i)
                && (end >= text.length()
                        || text.charAt(end) <= ' '
                        || "\"'),.;:!?|<\u2019\u201d*]-/".indexOf(text.charAt(end)) >= 0);
    }

    private static boolean begins(CharSequence text, Line line, int i) {
        if ((line.shape[i] & Tokenizer.SPACED) != 0) {
            return true;
        }
        char before = text.charAt(line.start[i] - 1);
        return "\"'(,;:|>\u201c\u2018*=".indexOf(before) >= 0
                || "[-/".indexOf(before) >= 0 && (line.flags[i] & KNOWN_WELL) == KNOWN_WELL;
    }
}
