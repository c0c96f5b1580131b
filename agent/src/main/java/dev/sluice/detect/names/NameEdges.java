package dev.sluice.detect.names;

import dev.sluice.detect.Recogniser.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a name begins and ends: what joins its parts belongs to it, titles and what somebody used to be do not. */
final class NameEdges {
    private static final Set<String> FORMERLY = Set.of("ex", "non", "anti", "pro", "pre", "post", "then");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "dr",
            "prof",
            "sir",
            "lady",
            "lord",
            "dame",
            "herr",
            "frau",
            "madame",
            "mme",
            "monsieur",
            "señor",
            "señora",
            "signor",
            "signora",
            "fru",
            "hr");

    private NameEdges() {}

    /** @param spans in order of their start */
    static List<Span> settle(CharSequence text, List<Span> spans) {
        List<Span> settled = new ArrayList<>();
        int i = 0;
        while (i < spans.size()) {
            Span span = spans.get(i++);
            int next = next(text, spans, i);
            while (next >= i) {
                Span part = spans.get(next);
                span = new Span(span.start(), part.end(), Math.max(span.score(), part.score()));
                i = next + 1;
                next = next(text, spans, i);
            }
            int surname = NameJoints.surnameAfterNickname(text, span.end());
            boolean free = surname > 0 && (i == spans.size() || spans.get(i).start() >= surname);
            span = free ? new Span(span.start(), surname, span.score()) : span;
            settled.add(new Span(begin(text, span), span.end(), span.score()));
        }
        return settled;
    }

    /** The span from {@code i} on that goes on with the name before it; less than {@code i} if none does. */
    private static int next(CharSequence text, List<Span> spans, int i) {
        int end = spans.get(i - 1).end();
        if (i < spans.size() && NameJoints.isOneName(text, end, spans.get(i).start())) {
            return i;
        }
        int after = NameJoints.afterNickname(text, end);
        for (int k = i; after > 0 && k < spans.size() && spans.get(k).start() <= after; k++) {
            if (spans.get(k).start() == after) {
                return k;
            }
        }
        return -1;
    }

    /** Leaves out "ex-Minister" and titles in front of a name. */
    private static int begin(CharSequence text, Span span) {
        int space = indexOf(text, ' ', span.start(), span.end());
        int hyphen = indexOf(text, '-', span.start(), span.end());
        boolean former = hyphen < space && FORMERLY.contains(lower(text, span.start(), hyphen));
        boolean title = TITLES.contains(lower(text, span.start(), space));
        return space < span.end() && (former || title) ? space + 1 : span.start();
    }

    private static int indexOf(CharSequence text, char wanted, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private static String lower(CharSequence text, int from, int to) {
        return new StringBuilder(text.subSequence(from, to)).toString().toLowerCase(Locale.ROOT);
    }
}
