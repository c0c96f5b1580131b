package dev.sluice.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One detector file of {@code policies/detectors/}: what is looked for, how, and what it means when found.
 *
 * @param id dotted kebab-case, the file's name; becomes the finding's subtype
 * @param level the level of one finding on its own; combinations may raise it
 * @param source address of the format's own documentation
 * @param seen day on which the source was read
 * @param context words near a match that make it more likely, matched without case, whole words in Latin script
 * @param contextBefore how far before a match a context word counts, in UTF-16 units
 * @param contextAfter how far after
 * @param harmless whole-value patterns (RE2 syntax) of placeholders and documentation samples
 */
public record DetectorSpec(
        String id,
        FindingType type,
        String name,
        Level level,
        String source,
        LocalDate seen,
        List<Rule> rules,
        List<String> context,
        int contextBefore,
        int contextAfter,
        List<String> harmless,
        List<Proof> proofs) {

    /** The same detector with other rules, and with nothing that is harmless. */
    public DetectorSpec withRulesOnly(List<Rule> others) {
        return new DetectorSpec(
                id, type, name, level, source, seen, others, context, contextBefore, contextAfter, List.of(), proofs);
    }

    /**
     * One way in which the thing is written. Exactly one of {@code pattern} and {@code recogniser} is set.
     *
     * @param pattern RE2 syntax over the normalised text; the group {@code value}, or the whole match, is the finding.
     *     Without keywords it is tried only where a token that holds a digit begins
     * @param recogniser name of a recogniser in code, for what a pattern cannot say
     * @param keywords literals, matched without case, of which one must lie in or right before the match
     * @param check name of a {@code Check} the value has to pass
     * @param score likelihood without context, 0 to 1
     * @param entropyBits least Shannon entropy of the value in bits per character; 0 for none
     */
    public record Rule(
            @Nullable String pattern,
            @Nullable String recogniser,
            List<String> keywords,
            @Nullable String check,
            double score,
            Context context,
            double entropyBits) {}

    /** What a context word does for a rule. */
    public enum Context {
        /** Nothing. */
        IGNORE,
        /** Raises the score. */
        RAISE,
        /** Without one nothing is reported. */
        NEED
    }

    /**
     * An example the build runs.
     *
     * @param value the exact text that must be found, or null when nothing of this detector may be found
     * @param why what the example shows
     */
    public record Proof(String text, @Nullable String value, String why) {}
}
