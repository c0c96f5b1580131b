package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** Where lines begin and end, and where words stand on them; nobody looks farther than a long line reaches. */
record Lines(Passage passage) {
    static final int FAR = 400;

    int start(int at) {
        int from = at;
        while (from > 0 && at - from < FAR && passage.charAt(from - 1) != '\n') {
            from--;
        }
        return from;
    }

    int end(int at) {
        int to = at;
        while (to < passage.length() && to - at < FAR && passage.charAt(to) != '\n') {
            to++;
        }
        return to;
    }

    /** Returns the first place at or behind another, on the same line, that holds a part of a word; -1 if there is none. */
    int wordBehind(int place) {
        int at = place;
        while (at < passage.length() && !Phrases.isWordPart(passage.charAt(at)) && passage.charAt(at) != '\n') {
            at++;
        }
        return at < passage.length() && passage.charAt(at) != '\n' ? at : -1;
    }

    /** Returns the last place before another, on the same line, that holds a part of a word; -1 if there is none. */
    int wordBefore(int place) {
        int at = place - 1;
        while (at >= 0 && !Phrases.isWordPart(passage.charAt(at)) && passage.charAt(at) != '\n') {
            at--;
        }
        return at >= 0 && passage.charAt(at) != '\n' ? at : -1;
    }

    /** Tells whether a word stands between two places, or part of one. */
    boolean hasWords(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(passage.length(), to); i++) {
            if (Phrases.isWordPart(passage.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
