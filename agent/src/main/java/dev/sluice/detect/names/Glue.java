package dev.sluice.detect.names;

/** Names that are glued to a sign which otherwise makes a handle or an assignment of what follows. */
final class Glue {
    private static final int SHORTEST = 3;

    private Glue() {}

    /** "@Marta": a capital and small letters, and nothing that only handles have. */
    static boolean isMention(CharSequence text, int sign, int stop) {
        int end = wordEnd(text, sign + 1, stop);
        return end - sign > SHORTEST
                && Tokenizer.isCapital(text.charAt(sign + 1))
                && (isGap(text, end, stop) || isSign(text.charAt(end)) && isGap(text, end + 1, stop));
    }

    /** "owner=Marta Nowak": two words, both with a capital or both without. */
    static boolean isPhrase(CharSequence text, int from, int stop) {
        int end = wordEnd(text, from, stop);
        return end - from > 1
                && end + 2 < stop
                && text.charAt(end) == ' '
                && Tokenizer.isLatinLike(text.charAt(end + 1))
                && Tokenizer.isLatinLike(text.charAt(end + 2))
                && Tokenizer.isCapital(text.charAt(end + 1)) == Tokenizer.isCapital(text.charAt(from));
    }

    private static boolean isSign(char c) {
        return c == ',' || c == ':';
    }

    private static boolean isGap(CharSequence text, int at, int stop) {
        return at >= stop || text.charAt(at) <= ' ';
    }

    /** Where a word of small letters ends that may begin with a capital. */
    private static int wordEnd(CharSequence text, int from, int stop) {
        int end = from + 1;
        while (end < stop && Tokenizer.isLatinLike(text.charAt(end)) && !Tokenizer.isCapital(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
