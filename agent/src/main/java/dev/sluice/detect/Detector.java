package dev.sluice.detect;

import dev.sluice.detect.match.AnyPattern;
import dev.sluice.policy.DetectorSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A detector file made ready to run; patterns are compiled when they are first needed. */
final class Detector {
    private final int ordinal;
    private final DetectorSpec spec;
    private final List<Rule> rules = new ArrayList<>();
    private volatile @Nullable AnyPattern harmless;

    Detector(int ordinal, DetectorSpec spec, Parts parts) {
        this.ordinal = ordinal;
        this.spec = spec;
        for (DetectorSpec.Rule rule : spec.rules()) {
            rules.add(new Rule(this, rules.size(), rule, parts));
        }
    }

    /** Its place among all detectors. */
    int ordinal() {
        return ordinal;
    }

    DetectorSpec spec() {
        return spec;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Tells whether a value is a placeholder or a documentation sample. */
    boolean isHarmless(CharSequence value) {
        if (spec.harmless().isEmpty()) {
            return false;
        }
        AnyPattern known = harmless;
        if (known == null) {
            known = new AnyPattern(spec.harmless());
            harmless = known;
        }
        return known.matches(value);
    }
}
