package dev.sluice.detect.marking;

/** Where a marking stands. */
enum Place {
    LABEL("behind a label"),
    LINE("on a line of its own"),
    BRACKETS("in brackets"),
    START("set apart at the start of a line"),
    END("set apart at the end of a line"),
    BETWEEN("set apart in a line"),
    SENTENCE("a sentence of its own");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** In words, for whoever asks why. */
    String describe() {
        return words;
    }
}
