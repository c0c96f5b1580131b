package dev.sluice.detect.names;

import dev.sluice.detect.Recogniser.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a name begins and ends: an initial in lower case belongs to it, what somebody used to be does not. */
final class NameEdges {
    /** From the end of one part of a name over {@code " x. "} to the next. */
    private static final int LONGEST_GAP = 4;

    private static final Set<String> FORMERLY = Set.of("ex", "non", "anti", "pro", "pre", "post", "then");
    /** Words of one letter between two names: "and", "or", "with", "at". */
    private static final String NO_INITIALS = "eyoiuà";

    private NameEdges() {}

    /** @param spans in order of their start */
    static List<Span> settle(CharSequence text, List<Span> spans) {
        List<Span> settled = new ArrayList<>();
        for (Span span : spans) {
            Span last = settled.isEmpty() ? span : settled.get(settled.size() - 1);
            if (last != span && isOneName(text, last.end(), span.start())) {
                double score = Math.max(last.score(), span.score());
                settled.set(settled.size() - 1, new Span(last.start(), span.end(), score));
            } else {
                settled.add(new Span(begin(text, span), span.end(), span.score()));
            }
        }
        return settled;
    }

    /** Two people are written with more than a space between them. */
    private static boolean isOneName(CharSequence text, int from, int to) {
        return to == from + 1 && text.charAt(from) == ' ' || isInitial(text, from, to);
    }

    private static boolean isInitial(CharSequence text, int from, int to) {
        int length = to - from;
        if (length < 3 || length > LONGEST_GAP || text.charAt(from) != ' ' || text.charAt(to - 1) != ' ') {
            return false;
        }
        char letter = text.charAt(from + 1);
        boolean dotted = length == LONGEST_GAP && text.charAt(from + 2) == '.';
        return Character.isLetter(letter)
                && Tokenizer.isLatinLike(letter)
                && (dotted || length < LONGEST_GAP && NO_INITIALS.indexOf(letter) < 0);
    }

    /** Leaves out "ex-Minister" in front of a name. */
    private static int begin(CharSequence text, Span span) {
        int space = span.start();
        while (space < span.end() && text.charAt(space) != ' ') {
            space++;
        }
        int hyphen = span.start();
        while (hyphen < space && text.charAt(hyphen) != '-') {
            hyphen++;
        }
        boolean two = space < span.end() && hyphen < space;
        boolean former = two
                && FORMERLY.contains(new StringBuilder(text.subSequence(span.start(), hyphen))
                        .toString()
                        .toLowerCase(Locale.ROOT));
        return former ? space + 1 : span.start();
    }
}
