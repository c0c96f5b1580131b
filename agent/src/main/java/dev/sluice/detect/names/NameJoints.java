package dev.sluice.detect.names;

import java.util.Set;

/** What stands between two parts of one name: a space, an initial, a nickname in quotes, "van 't". */
final class NameJoints {
    /** From the end of one part of a name over {@code " x. "} to the next. */
    private static final int LONGEST_GAP = 4;

    private static final int LONGEST_NICKNAME = 24;
    /** Words of one letter between two names: "and", "or", "with", "at". */
    private static final String NO_INITIALS = "eyoiuà";

    private static final String OPENING = "\"\u201C'\u2018\u00AB";
    private static final String CLOSING = "\"\u201D'\u2019\u00BB";
    /** Particles that the lists do not have, as they begin with a sign or mean a son or daughter. */
    private static final Set<String> PARTICLES =
            Set.of(" 't ", " \u2019t ", " binti ", " binte ", " bte ", " s/o ", " d/o ", " a/l ", " a/p ");

    private NameJoints() {}

    /** Two people are written with more than a space between them. */
    static boolean isOneName(CharSequence text, int from, int to) {
        return to == from + 1 && text.charAt(from) == ' '
                || isInitial(text, from, to)
                || to > from
                        && to - from < 8
                        && PARTICLES.contains(new StringBuilder(text.subSequence(from, to)).toString());
    }

    /** Where the name goes on after {@code " \"El Chato\" "}, 0 if no nickname stands here. */
    static int afterNickname(CharSequence text, int end) {
        int quote = end + 1;
        if (quote + 2 >= text.length() || text.charAt(end) != ' ' || OPENING.indexOf(text.charAt(quote)) < 0) {
            return 0;
        }
        char closing = CLOSING.charAt(OPENING.indexOf(text.charAt(quote)));
        int at = quote + 1;
        int limit = Math.min(text.length() - 2, quote + LONGEST_NICKNAME);
        while (at < limit && (Character.isLetter(text.charAt(at)) || " -.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > quote + 1 && text.charAt(at) == closing && text.charAt(at + 1) == ' ' ? at + 2 : 0;
    }

    /** Where the word with a capital ends that follows a nickname with a capital, 0 if none does. */
    static int surnameAfterNickname(CharSequence text, int end) {
        int from = afterNickname(text, end);
        if (from == 0
                || from >= text.length()
                || !Tokenizer.isCapital(text.charAt(from))
                || !Tokenizer.isCapital(text.charAt(end + 2))) {
            return 0;
        }
        int at = from;
        while (at < text.length() && Tokenizer.isLatinLike(text.charAt(at))) {
            at++;
        }
        return at;
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
}
