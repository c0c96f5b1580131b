package dev.sluice.detect.secret;

import com.google.re2j.Pattern;
import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import dev.sluice.detect.disguise.Disguises;
import dev.sluice.detect.secret.Randomness.Look;
import java.util.ArrayList;
import java.util.List;

/** A long token drawn at random that is given to a name, whatever the name, unless the name says that it is no secret. */
final class AssignedToken implements Recogniser {
    private static final int SHORTEST = 24;
    private static final int SHORTEST_BASE64 = 32;
    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_NAME = 3;
    private static final int MOST_SIGNS = 5;
    private static final String ASSIGNING = "=:>|,";
    private static final String BETWEEN = " \"'`=:>|,?\\([{-";

    /** Names of records, such as {@code pi_3Mt...}: a word of a few letters and a line. */
    private static final Pattern RECORD = Pattern.compile("[a-z]{2,9}[_-][A-Za-z0-9]+");

    @Override
    public String name() {
        return "assigned-token";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (int number : passage.numbers()) {
            if (number < done || number >= passage.length()) {
                continue;
            }
            int end = plainEnd(passage, number);
            int start = plainStart(passage, number, done);
            if (end - start < SHORTEST && !isPieceOfBase64(passage, start, end)) {
                done = end;
                continue;
            }
            Span token = widened(passage, new Span(start, end, -1), done);
            done = token.end();
            if (isLongEnough(token)
                    && (isGiven(passage, token.start()) && isRandom(passage.window(token.start(), done))
                            || isSelfNamed(passage, token))) {
                spans.add(token);
            }
        }
        return spans;
    }

    /** A part of an address may be the name of a page. */
    private static boolean isSelfNamed(Passage passage, Span token) {
        char before = token.start() > 0 ? passage.charAt(token.start() - 1) : ' ';
        return "/.#&?%+$".indexOf(before) < 0 && SelfNamed.matches(passage.window(token.start(), token.end()));
    }

    private static boolean isLongEnough(Span token) {
        int length = token.end() - token.start();
        return length >= SHORTEST && length < LONGEST;
    }

    /** Returns where the letters, digits, hyphens and underscores around a place begin. */
    private static int plainStart(Passage passage, int number, int from) {
        int start = number;
        while (start > from && number - start < LONGEST && isPart(passage.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int plainEnd(Passage passage, int number) {
        int end = number;
        while (end < passage.length() && end - number < LONGEST && isPart(passage.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Tells whether one of the signs that only base 64 has stands beside a piece. */
    private static boolean isPieceOfBase64(Passage passage, int start, int end) {
        return start > 0 && isBase64Sign(passage.charAt(start - 1))
                || end < passage.length() && isBase64Sign(passage.charAt(end));
    }

    /** Returns the base 64 that a piece belongs to, the piece itself if it stands for itself. */
    private static Span widened(Passage passage, Span piece, int from) {
        int start = piece.start();
        while (start > from && piece.start() - start < LONGEST && isBase64(passage.charAt(start - 1))) {
            start--;
        }
        int end = piece.end();
        boolean plus = false;
        while (end < passage.length() && end - start < LONGEST && isBase64(passage.charAt(end))) {
            plus |= passage.charAt(end) == '+';
            end++;
        }
        int padded = end;
        while (padded < passage.length() && padded < end + 2 && passage.charAt(padded) == '=') {
            padded++;
        }
        boolean blob = end - start >= LONGEST;
        boolean key = end - start >= SHORTEST_BASE64 && (padded > end || plus) && (padded - start) % 4 == 0;
        return blob || key ? new Span(start, padded, -1) : piece;
    }

    private static boolean isBase64(char c) {
        return isBase64Sign(c) || isPart(c) && c != '-' && c != '_';
    }

    private static boolean isBase64Sign(char c) {
        return c == '+' || c == '/';
    }

    private static boolean isRandom(CharSequence token) {
        return !RECORD.matcher(token).matches() && Randomness.of(token) == Look.RANDOM && !isEncodedText(token);
    }

    /** Words in base 64: what stands in them is found behind the code. */
    private static boolean isEncodedText(CharSequence token) {
        return Disguises.encodedText(token).indexOf(' ') >= 0;
    }

    /** Tells whether a name and a sign of assignment stand before a place, on the same line and not in an address. */
    private static boolean isGiven(Passage passage, int start) {
        int at = start;
        boolean assigning = false;
        while (at > 0 && start - at < MOST_SIGNS && BETWEEN.indexOf(passage.charAt(at - 1)) >= 0) {
            at--;
            assigning |= ASSIGNING.indexOf(passage.charAt(at)) >= 0;
        }
        int nameStart = at;
        while (nameStart > 0 && at - nameStart < LONGEST_NAME && isName(passage.charAt(nameStart - 1))) {
            nameStart--;
        }
        char before = nameStart > 0 ? passage.charAt(nameStart - 1) : ' ';
        if (!assigning || at - nameStart < SHORTEST_NAME || "?&/#".indexOf(before) >= 0) {
            return false;
        }
        List<String> words = LabelWords.split(passage.slice(nameStart, at));
        return !words.isEmpty() && words.stream().noneMatch(LabelWords::isNoSecret);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
