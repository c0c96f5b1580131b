package dev.sluice.detect;

import com.google.re2j.Pattern;
import dev.sluice.detect.match.Automaton;
import dev.sluice.detect.match.PatternForm;
import java.util.ArrayList;
import java.util.List;

/** What the values look like that are nobody's: placeholders and samples of documentation. */
final class Harmless {
    /** All patterns that an automaton says exactly. */
    private final Automaton automaton;

    /** The others. */
    private final List<Pattern> expressions = new ArrayList<>();

    Harmless(List<String> patterns) {
        List<PatternForm> forms = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                PatternForm form = PatternForm.of(pattern);
                if (form.isExact()) {
                    forms.add(form);
                    continue;
                }
            } catch (IllegalArgumentException e) {
                // Only the regular expression can say it.
            }
            expressions.add(Pattern.compile(pattern));
        }
        automaton = Automaton.anchored(forms);
    }

    /**
     * Requires that the patterns can be understood.
     *
     * @throws com.google.re2j.PatternSyntaxException if one of them is none
     */
    static void requirePatterns(List<String> patterns) {
        patterns.forEach(Pattern::compile);
    }

    boolean holds(CharSequence value) {
        return automaton.matches(value)
                || expressions.stream()
                        .anyMatch(pattern -> pattern.matcher(value).matches());
    }
}
