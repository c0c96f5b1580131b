package dev.sluice.detect.names;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that programs are written with and nobody is called by: names in camel case, and words of languages and formats. */
final class CodeWords {
    private static final int LONGEST_PREFIX = 4;

    /** What the second part of a surname may stand behind without a space: "deGrasse", "vanDyke", "d'Arc". */
    private static final Set<Integer> PARTICLES = hashes(
            "al", "d", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "mac", "mc", "o", "van", "von");

    /** Those that no list of everyday words holds, by their hashes. */
    private static final Set<Integer> WORDS = hashes(
            "argc",
            "argv",
            "async",
            "ascii",
            "boolean",
            "config",
            "constexpr",
            "elif",
            "endfor",
            "endif",
            "enum",
            "fprintf",
            "foreach",
            "instanceof",
            "isset",
            "iterable",
            "json",
            "kwargs",
            "localhost",
            "megabytes",
            "millis",
            "mutex",
            "namespace",
            "nanos",
            "nonnull",
            "nullable",
            "nullptr",
            "printf",
            "println",
            "readonly",
            "regex",
            "runnable",
            "sprintf",
            "stderr",
            "stdin",
            "stdout",
            "struct",
            "subprocess",
            "synchronized",
            "tuple",
            "typedef",
            "typeof",
            "uint",
            "utf",
            "varchar",
            "yaml");

    private CodeWords() {}

    /** Tells whether a word of a language or format is written in small letters. */
    static boolean isWord(int hash) {
        return WORDS.contains(hash);
    }

    /** Tells whether a word in camel case is put together as no name is: "addressId", "LevelRule", "MarginR", but "JoAnn", "McKay". */
    static boolean isIdentifier(CharSequence text, int start, int end) {
        int joint = start + 1;
        while (joint < end && !isJoint(text, joint)) {
            joint++;
        }
        if (joint >= end) {
            return false;
        }
        boolean small = Character.isLowerCase(text.charAt(start));
        boolean particle = PARTICLES.contains(Words.hash(text, start, joint));
        return small ? !particle : joint - start > LONGEST_PREFIX || end - joint == 1;
    }

    private static boolean isJoint(CharSequence text, int at) {
        return Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at));
    }

    private static Set<Integer> hashes(String... words) {
        return Stream.of(words).map(Words::hash).collect(Collectors.toUnmodifiableSet());
    }
}
