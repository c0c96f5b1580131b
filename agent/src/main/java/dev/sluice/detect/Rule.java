package dev.sluice.detect;

import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;
import dev.sluice.policy.DetectorSpec;
import org.jspecify.annotations.Nullable;

/** One rule of a detector with the code it calls. */
final class Rule {
    /** Name of the group that is the finding. */
    static final String VALUE = "value";

    /** What may follow a value: anything but a letter or digit of a script that writes words apart. */
    private static final String EDGE = "(?:[^\\pL\\pN]|[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}\\p{Thai}]|\\z)";

    private final Detector detector;
    private final int index;
    private final DetectorSpec.Rule spec;
    private final @Nullable Check check;
    private final @Nullable Recogniser recogniser;
    private volatile @Nullable Pattern pattern;

    Rule(Detector detector, int index, DetectorSpec.Rule spec, Parts parts) {
        this.detector = detector;
        this.index = index;
        this.spec = spec;
        this.check = spec.check() == null ? null : required(parts.checks().get(spec.check()), spec.check());
        this.recogniser = spec.recogniser() == null
                ? null
                : required(parts.recognisers().get(spec.recogniser()), spec.recogniser());
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

    /** The pattern, compiled on first use; two threads may both compile it, to the same effect. */
    Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            String written = required(spec.pattern(), "pattern");
            compiled = Pattern.compile(written.contains("(?P<value>") ? written : "(?P<value>" + written + ")" + EDGE);
            pattern = compiled;
        }
        return compiled;
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
