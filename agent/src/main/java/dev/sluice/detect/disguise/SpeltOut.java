package dev.sluice.detect.disguise;

import dev.sluice.detect.disguise.Disguises.Stretch;
import dev.sluice.detect.match.CharKind;
import java.util.List;

/** Characters set apart one by one: {@code 4 1 1 1}, {@code A.1.2.3}. */
final class SpeltOut {
    private static final int FEWEST = 8;
    private static final int FEWEST_DIGITS = 4;
    /** A run has three units more, so looking at so many places misses none. */
    private static final int STEP = 12;

    private static final boolean[] SEPARATORS = separators();

    private SpeltOut() {}

    static void reveal(Stretch stretch, List<PlainText> revealed) {
        int at = stretch.from();
        while (at + 4 < stretch.lookTo() && at < stretch.to()) {
            int first = isSingle(stretch, at) ? at : isSingle(stretch, at + 1) ? at + 1 : -1;
            if (first < 0
                    || stretch.chars()[first + 1] != stretch.chars()[Math.max(stretch.lookFrom(), first - 1)]
                            && first > at) {
                at += STEP;
                continue;
            }
            int start = first;
            char separator = stretch.chars()[first + 1];
            while (start - 2 >= stretch.lookFrom()
                    && stretch.chars()[start - 1] == separator
                    && isSingle(stretch, start - 2)) {
                start -= 2;
            }
            int end = first + 1;
            while (end + 1 < stretch.lookTo() && stretch.chars()[end] == separator && isAlone(stretch, end + 1)) {
                end += 2;
            }
            add(stretch, start, end, revealed);
            at = Math.max(end, at + STEP);
        }
    }

    private static void add(Stretch stretch, int start, int end, List<PlainText> revealed) {
        int count = (end - start + 1) / 2;
        int digits = 0;
        int rising = 0;
        for (int i = start; i < end; i += 2) {
            digits += CharKind.of(stretch.chars()[i]) == CharKind.DIGIT ? 1 : 0;
            rising += i > start && stretch.chars()[i] - stretch.chars()[i - 2] == 1 ? 1 : 0;
        }
        boolean counting = rising >= count - 2;
        if (count < FEWEST || digits < FEWEST_DIGITS || counting || start < stretch.from() || start >= stretch.to()) {
            return;
        }
        PlainText plain = stretch.before(start);
        for (int i = start; i < end; i += 2) {
            plain.add(stretch.chars()[i], i, i + 1);
        }
        revealed.add(stretch.after(plain, end));
    }

    /** A letter or digit with a separator behind it and nothing glued before it. */
    private static boolean isSingle(Stretch stretch, int at) {
        if (at + 1 >= stretch.lookTo()) {
            return false;
        }
        char behind = stretch.chars()[at + 1];
        return behind < 0x80 && SEPARATORS[behind] && isAlone(stretch, at);
    }

    private static boolean[] separators() {
        boolean[] separators = new boolean[0x80];
        for (char c : " .-_|/*".toCharArray()) {
            separators[c] = true;
        }
        return separators;
    }

    private static boolean isAlone(Stretch stretch, int at) {
        char[] chars = stretch.chars();
        return chars[at] < 0x80
                && CharKind.isTokenPart(chars[at])
                && (at == stretch.lookFrom() || !CharKind.isTokenPart(chars[at - 1]))
                && (at + 1 >= stretch.lookTo() || !CharKind.isTokenPart(chars[at + 1]));
    }
}
