package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** Where lines begin and end; nobody looks farther than a long line reaches. */
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
}
