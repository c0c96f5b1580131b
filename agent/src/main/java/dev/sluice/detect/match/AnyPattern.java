package dev.sluice.detect.match;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Several patterns in RE2 syntax, of which one has to match the whole of a text. */
public final class AnyPattern {
    /** All patterns that an automaton says exactly. */
    private final Automaton automaton;

    /** The others. */
    private final List<Pattern> expressions = new ArrayList<>();

    public AnyPattern(List<String> patterns) {
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
    public static void requirePatterns(List<String> patterns) {
        patterns.forEach(Pattern::compile);
    }

    public boolean matches(CharSequence text) {
        return automaton.matches(text)
                || expressions.stream()
                        .anyMatch(pattern -> pattern.matcher(text).matches());
    }
}
