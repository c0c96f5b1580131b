package dev.sluice.detect.contact;

import dev.sluice.detect.Passage;

/** The extension behind a telephone number: {@code x123}, {@code ext. 123}. */
final class Extension {
    private static final String[] MARKS = {"extension", "ext.", "ext", "x", "durchwahl", "poste"};
    private static final int MOST_DIGITS = 6;

    private Extension() {}

    /** Returns the end of the extension, or {@code end} when there is none. */
    static int end(Passage passage, int end) {
        int at = skipSpaces(passage, end);
        for (String mark : MARKS) {
            if (startsWith(passage, at, mark)) {
                int digits = skipSpaces(passage, at + mark.length());
                int last = digits;
                while (last < passage.length() && DigitRun.isDigit(passage.charAt(last))) {
                    last++;
                }
                return last > digits && last - digits <= MOST_DIGITS ? last : end;
            }
        }
        return end;
    }

    private static int skipSpaces(Passage passage, int from) {
        int at = from;
        while (at < passage.length() && at < from + 2 && (passage.charAt(at) == ' ' || passage.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(Passage passage, int at, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (at + i >= passage.length() || Character.toLowerCase(passage.charAt(at + i)) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
