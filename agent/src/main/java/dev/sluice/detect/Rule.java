package dev.sluice.detect;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;
import dev.sluice.detect.check.Entropy;
import dev.sluice.detect.match.Automaton;
import dev.sluice.detect.match.Locator;
import dev.sluice.detect.match.PatternForm;
import dev.sluice.policy.DetectorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule of a detector with the code it calls; patterns are compiled on first use. */
final class Rule {
    /** Name of the group that is the finding. */
    private static final String VALUE = "value";

    private static final String VALUE_GROUP = "(?P<value>";

    /** What may follow a value: anything but a letter or digit of a script that writes words apart. */
    private static final String EDGE = "(?:[^\\pL\\pN]|[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}\\p{Thai}]|\\z)";

    private static final int UNKNOWN = 0;
    private static final int YES = 1;
    private static final int NO = 2;

    private static final double REPORTED = 0.5;

    private final Detector detector;
    private final int index;
    private final DetectorSpec.Rule spec;
    private final @Nullable Check check;
    private final @Nullable Recogniser recogniser;
    private volatile @Nullable Pattern pattern;
    private volatile @Nullable Locator locator;
    private volatile @Nullable Automaton automaton;
    private volatile int readable = UNKNOWN;
    private boolean exact;

    Rule(Detector detector, int index, DetectorSpec.Rule spec, Parts parts) {
        this.detector = detector;
        this.index = index;
        this.spec = spec;
        this.check = spec.check() == null ? null : required(parts.checks().get(spec.check()), spec.check());
        this.recogniser = spec.recogniser() == null
                ? null
                : required(parts.recognisers().get(spec.recogniser()), spec.recogniser());
    }

    /** An unclosed bracket could still be closed by what is put around the pattern, and mean something else then. */
    void requireWholePattern() {
        if (spec.pattern() != null) {
            Pattern.compile(spec.pattern());
        }
    }

    Detector detector() {
        return detector;
    }

    int index() {
        return index;
    }

    DetectorSpec.Rule spec() {
        return spec;
    }

    @Nullable
    Recogniser recogniser() {
        return recogniser;
    }

    /** Tells whether nothing is reported without a context word. */
    boolean needsContext() {
        return spec.context() == DetectorSpec.Context.NEED
                || spec.context() == DetectorSpec.Context.RAISE && spec.score() < REPORTED;
    }

    /** Tells whether this is a pattern that nothing but a context word lets be tried. */
    boolean waitsForContext() {
        return needsContext() && recogniser == null && spec.keywords().isEmpty();
    }

    /** Tells whether a part of the pattern is the finding, not the whole. */
    boolean hasValueGroup() {
        return required(spec.pattern(), "pattern").contains(VALUE_GROUP);
    }

    /** Tells whether an automaton says exactly where the value begins and ends. */
    boolean isExact() {
        return isReadable() && exact;
    }

    /** Returns an automaton of this pattern alone; null when only the regular expression can say it. */
    @Nullable
    Automaton automaton() {
        Automaton known = automaton;
        if (known == null && isReadable()) {
            known = Automaton.anchored(List.of(required(form(), "form")));
            automaton = known;
        }
        return known;
    }

    /** Tells whether an automaton can be made of the pattern. */
    private boolean isReadable() {
        int known = readable;
        if (known == UNKNOWN) {
            PatternForm form = form();
            exact = form != null && form.isExact() && !hasValueGroup();
            known = form == null ? NO : YES;
            readable = known;
        }
        return known == YES;
    }

    /** Returns the pattern in the form an automaton takes; null when only the regular expression can say it. */
    @Nullable
    PatternForm form() {
        String written = required(spec.pattern(), "pattern");
        try {
            return hasValueGroup() ? PatternForm.of(written) : PatternForm.upToEdge(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Finds where the pattern may occur; null when only the regular expression can tell. */
    @Nullable
    Locator locator() {
        Locator known = locator;
        if (known == null && isReadable()) {
            known = new Locator(required(form(), "form"), spec.keywords());
            locator = known;
        }
        return known;
    }

    /** Returns false when the keyword at a place belongs to no match, as far as a glance tells. */
    boolean mayHold(char[] text, int keyword, int to) {
        Locator known = locator;
        return known == null || known.mayHold(text, keyword, to);
    }

    /** Returns a matcher whose {@link #start} and {@link #end} are the finding, for what no automaton can read. */
    Matcher matcher(CharSequence text) {
        Pattern compiled = pattern;
        if (compiled == null) {
            String written = required(spec.pattern(), "pattern");
            compiled = Pattern.compile(hasValueGroup() ? written : VALUE_GROUP + written + ")" + EDGE);
            pattern = compiled;
        }
        return compiled.matcher(text);
    }

    static int start(Matcher matcher) {
        return matcher.start(VALUE);
    }

    static int end(Matcher matcher) {
        return matcher.end(VALUE);
    }

    /** Tells whether the value passes check, entropy and list of harmless values. */
    boolean accepts(CharSequence value) {
        return (check == null || check.accepts(value))
                && (spec.entropyBits() <= 0 || Entropy.bitsPerCharacter(value) >= spec.entropyBits())
                && !detector.isHarmless(value);
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return part;
    }
}
