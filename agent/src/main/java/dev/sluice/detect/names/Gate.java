package dev.sluice.detect.names;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which words are worth the model's time. A word is a seed (may begin a name), a follower (may stand beside a
 * seed) or neither; the model sees runs of seeds and followers only.
 */
final class Gate {
    static final int FOLLOWER = 1;
    static final int SEED = 2;
    private static final int MIN_LOWER_CASE = 3;
    private static final int KNOWN_WELL = Lexicon.GIVEN | Lexicon.FREQUENT;

    /** Words and signs between the names of a list, by their hashes. */
    private static final Set<Integer> JOINING = Stream.of(
                    ",", "&", "/", "and", "or", "n", "und", "y", "et", "e", "og", "och", "en", "i")
            .map(Gate::hash)
            .collect(Collectors.toUnmodifiableSet());

    private final Lexicon lexicon;
    private final boolean learning;

    /**
     * @param learning lets words of programs and unlisted words in small letters begin names too: they teach the model what
     *     no name looks like
     */
    Gate(Lexicon lexicon, boolean learning) {
        this.lexicon = lexicon;
        this.learning = learning;
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
        if (any && line.lower > 0) {
            promote(line);
        }
        return any;
    }

    /** "raj, jo and kim": a word that may be a name as well is one beside another name. */
    private static void promote(Line line) {
        for (int i = 0; i < line.count; i++) {
            promote(line, i, -1);
        }
        for (int i = line.count - 1; i >= 0; i--) {
            promote(line, i, 1);
        }
    }

    private static void promote(Line line, int i, int step) {
        boolean may = line.level[i] == FOLLOWER
                && (line.shape[i] & 7) == Tokenizer.LOWER
                && (line.flags[i] & Lexicon.GIVEN) != 0;
        if (may && isJoining(line, i + step)) {
            int other = isJoining(line, i + 2 * step) ? i + 3 * step : i + 2 * step;
            line.level[i] = isSeed(line, other) ? SEED : FOLLOWER;
        }
    }

    private static boolean isSeed(Line line, int i) {
        return i >= 0 && i < line.count && line.level[i] == SEED && (line.flags[i] & Lexicon.NAME) != 0;
    }

    private static boolean isJoining(Line line, int i) {
        return i >= 0 && i < line.count && JOINING.contains(line.hash[i]);
    }

    private static int hash(String sign) {
        return Character.isLetter(sign.charAt(0)) ? Words.hash(sign) : Words.mix(sign.charAt(0));
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

    private int level(CharSequence text, Line line, int i) {
        int flags = line.flags[i];
        if ((flags & Lexicon.TITLE) != 0 && (flags & Lexicon.NAME) == 0) {
            return 0;
        }
        if ((flags & Lexicon.PARTICLE) != 0) {
            return particle(line, i);
        }
        if (!learning && isOfProgram(text, line, i)) {
            return 0;
        }
        return (line.shape[i] & 7) == Tokenizer.LOWER ? lower(text, line, i) : capital(line, i);
    }

    private static boolean isOfProgram(CharSequence text, Line line, int i) {
        return switch (line.shape[i] & 7) {
            case Tokenizer.LOWER -> CodeWords.isWord(line.hash[i]);
            case Tokenizer.MIXED -> CodeWords.isIdentifier(text, line.start[i], line.end[i]);
            default -> false;
        };
    }

    /** "van" stands in names, "Ben" begins them as well. */
    private static int particle(Line line, int i) {
        int length = line.end[i] - line.start[i];
        boolean name = (line.flags[i] & Lexicon.GIVEN) != 0;
        boolean capital = (line.shape[i] & 7) == Tokenizer.TITLE;
        return name && (capital || length >= MIN_LOWER_CASE) ? SEED : length > 1 ? FOLLOWER : 0;
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

    private int lower(CharSequence text, Line line, int i) {
        int flags = line.flags[i];
        if (line.end[i] - line.start[i] < MIN_LOWER_CASE) {
            boolean name = line.end[i] - line.start[i] > 1 && (flags & Lexicon.COMMON) == 0;
            return name && (flags & KNOWN_WELL) == KNOWN_WELL ? FOLLOWER : 0;
        }
        if ((flags & Lexicon.COMMON) != 0) {
            boolean name = line.end[i] - line.start[i] > MIN_LOWER_CASE && (flags & Lexicon.GIVEN) != 0;
            return name && (flags & Lexicon.FREQUENT) != 0 ? FOLLOWER : 0;
        }
        if ((flags & Lexicon.WORD) != 0) {
            return (flags & Lexicon.GIVEN) != 0 ? SEED : (flags & Lexicon.SURNAME) != 0 ? FOLLOWER : 0;
        }
        if (!standsAlone(text, line, i)) {
            return 0;
        }
        // What is typed last may go on: "abou" is a name, and no more than a letter short of a word.
        boolean unfinished = line.end[i] >= text.length();
        boolean name = unfinished ? (flags & KNOWN_WELL) == KNOWN_WELL : (flags & Lexicon.NAME) != 0;
        return name || learning ? SEED : FOLLOWER;
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
