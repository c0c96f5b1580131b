package dev.sluice.detect.check;

/** What a symbol counts in a sum. Symbols that are not listed count as digits, or as letters from a first value on. */
record Alphabet(String listed, int valueOfA) {
    static final Alphabet BASE_36 = new Alphabet("", 10);

    int value(char c) {
        int index = listed.indexOf(c);
        if (index >= 0) {
            return index;
        }
        return Bare.isDigit(c) ? c - '0' : c - 'A' + valueOfA;
    }
}
