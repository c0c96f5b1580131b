package dev.sluice.detect.address;

import dev.sluice.detect.Recogniser.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines around a place that may hold an address; each stretch is read once. */
final class Surroundings {
    private static final int BEFORE = 120;
    private static final int AFTER = 400;
    /** Longer than an address, so that none is read half. */
    private static final int OVERLAP = 200;

    private final String text;
    private final Vocabulary vocabulary;
    private final List<Span> spans;
    private @Nullable Letters letters;
    private int settled;

    Surroundings(String text, Vocabulary vocabulary, List<Span> spans) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.spans = spans;
    }

    void read(int at) {
        if (at < settled) {
            return;
        }
        if (letters == null) {
            letters = new Letters(new Tokens(text, vocabulary), spans);
        }
        int from = begin(at);
        int most = Math.min(text.length(), at + AFTER);
        int to = at;
        while (to < most && !endsBlank(to)) {
            to++;
        }
        boolean cut = to == most && most < text.length();
        int until = cut ? to - OVERLAP : to;
        while (cut && text.charAt(to) > ' ' && to > until) {
            to--;
        }
        settled = letters.read(from, to, until);
    }

    /** A short way back, not over an empty line, to where a word begins. */
    private int begin(int at) {
        int least = Math.max(settled, at - BEFORE);
        int from = at;
        while (from > least && !endsBlank(from - 1)) {
            from--;
        }
        while (from > settled && from < at && text.charAt(from - 1) > ' ') {
            from++;
        }
        return from;
    }

    /** Whether an empty line ends here. */
    private boolean endsBlank(int lineEnd) {
        if (text.charAt(lineEnd) != '\n') {
            return false;
        }
        int at = lineEnd - 1;
        while (at >= 0 && text.charAt(at) <= ' ' && text.charAt(at) != '\n') {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }
}
