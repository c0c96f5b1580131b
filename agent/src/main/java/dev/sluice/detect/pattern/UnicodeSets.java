package dev.sluice.detect.pattern;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The classes of RE2 syntax that have names: categories, scripts, POSIX words and the letters after a backslash. */
final class UnicodeSets {
    private static final List<String> CATEGORIES = List.of(
            "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "", "Zs", "Zl", "Zp", "Cc", "Cf",
            "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf");

    private static final Map<String, CharSet> SETS = new ConcurrentHashMap<>();

    private UnicodeSets() {}

    /** Returns a category such as {@code L} or {@code Nd}, or a script such as {@code Han}; null when unknown. */
    static @Nullable CharSet named(String name) {
        return SETS.computeIfAbsent(name, UnicodeSets::compute);
    }

    private static @Nullable CharSet compute(String name) {
        if ("Any".equals(name)) {
            return CharSet.none().not();
        }
        if (name.length() <= 2) {
            return matching(c -> CATEGORIES.get(Character.getType(c)).startsWith(name) && !name.isEmpty());
        }
        try {
            UnicodeScript script = UnicodeScript.forName(name);
            return matching(c -> UnicodeScript.of(c) == script);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static CharSet matching(IntPredicate member) {
        BitSet units = new BitSet();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Character.isSurrogate((char) c) || member.test(c)) {
                units.set(c);
            }
        }
        return CharSet.of(units);
    }

    /** Returns the set of {@code \d}, {@code \w}, {@code \s} and their opposites; null for other letters. */
    static @Nullable CharSet perl(char letter) {
        CharSet set = switch (Character.toLowerCase(letter)) {
            case 'd' -> CharSet.range('0', '9');
            case 'w' -> word();
            case 's' -> CharSet.range('\t', '\n').or(CharSet.range('\f', '\r')).or(CharSet.of(' '));
            default -> null;
        };
        return set == null || Character.isLowerCase(letter) ? set : set.not();
    }

    /** Returns the set of {@code [:alpha:]} and its like; null when unknown. */
    static @Nullable CharSet posix(String name) {
        CharSet letters = CharSet.range('a', 'z').or(CharSet.range('A', 'Z'));
        return switch (name) {
            case "alpha" -> letters;
            case "digit" -> CharSet.range('0', '9');
            case "alnum" -> letters.or(CharSet.range('0', '9'));
            case "upper" -> CharSet.range('A', 'Z');
            case "lower" -> CharSet.range('a', 'z');
            case "space" -> CharSet.range('\t', '\r').or(CharSet.of(' '));
            case "word" -> word();
            case "xdigit" -> CharSet.range('0', '9').or(CharSet.range('a', 'f')).or(CharSet.range('A', 'F'));
            case "punct" ->
                CharSet.range('!', '/')
                        .or(CharSet.range(':', '@'))
                        .or(CharSet.range('[', '`'))
                        .or(CharSet.range('{', '~'));
            default -> null;
        };
    }

    private static CharSet word() {
        return CharSet.range('a', 'z')
                .or(CharSet.range('A', 'Z'))
                .or(CharSet.range('0', '9'))
                .or(CharSet.of('_'));
    }
}
