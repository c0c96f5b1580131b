package dev.sluice.detect.code;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.List;

/** A notice in a comment above code, of the owner or of an open licence: the line in which the rule's keyword stands. */
record LicensedCode(String name, Licence licence) implements Recogniser {
    private static final int LEAST_LINES = 2;
    private static final String COMMENT_SIGNS = "/*#;-'\"!%";
    private static final int MOST_ANCHORS = 8;

    @Override
    public List<Span> find(Passage passage) {
        if (Licence.of(passage) != licence || CodeLines.of(passage).count() < LEAST_LINES) {
            return List.of();
        }
        int[] anchors = passage.anchors();
        for (int i = 0; i < Math.min(anchors.length, MOST_ANCHORS); i++) {
            if (isComment(passage, anchors[i])) {
                return List.of(line(passage, anchors[i]));
            }
        }
        return List.of();
    }

    private static Span line(Passage passage, int at) {
        int from = lineStart(passage, at);
        int to = at;
        while (to < passage.length() && passage.charAt(to) != '\n') {
            to++;
        }
        while (from < at && !Character.isLetterOrDigit(passage.charAt(from))) {
            from++;
        }
        Languages.Guess guess = Languages.shipped().guess(passage, passage.length());
        return new Span(from, to, -1, guess.describe());
    }

    private static boolean isComment(Passage passage, int at) {
        int from = lineStart(passage, at);
        while (from < at && passage.charAt(from) <= ' ') {
            from++;
        }
        return COMMENT_SIGNS.indexOf(passage.charAt(from)) >= 0 || isWithinBlock(passage, from);
    }

    /** Tells whether a comment that spans lines was begun and not ended. */
    private static boolean isWithinBlock(Passage passage, int at) {
        String before = passage.slice(0, at);
        return before.lastIndexOf("/*") > before.lastIndexOf("*/")
                || before.lastIndexOf("\"\"\"") >= 0 && before.split("\"\"\"", -1).length % 2 == 0;
    }

    private static int lineStart(Passage passage, int at) {
        int from = at;
        while (from > 0 && passage.charAt(from - 1) != '\n') {
            from--;
        }
        return from;
    }
}
