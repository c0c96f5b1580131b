package dev.sluice.detect.dictionary;

import dev.sluice.detect.Recogniser;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.DictionarySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes lists of an organisation part of an engine: each is a detector with a recogniser of its own. */
public final class Dictionaries {
    private static final double SCORE = 0.95;

    private Dictionaries() {}

    /** Detectors and the parts they call. */
    public record Loaded(List<DetectorSpec> detectors, List<Recogniser> recognisers) {}

    public static Loaded load(List<DictionarySpec> specs) {
        List<DetectorSpec> detectors = new ArrayList<>();
        List<Recogniser> recognisers = new ArrayList<>();
        for (DictionarySpec spec : specs) {
            recognisers.add(Dictionary.of(spec));
            detectors.add(detector(spec));
        }
        return new Loaded(List.copyOf(detectors), List.copyOf(recognisers));
    }

    private static DetectorSpec detector(DictionarySpec spec) {
        DetectorSpec.Rule rule = new DetectorSpec.Rule(
                null, Dictionary.recogniser(spec.id()), List.of(), null, SCORE, DetectorSpec.Context.IGNORE, 0);
        return new DetectorSpec(
                spec.id(),
                spec.type(),
                spec.name(),
                spec.level(),
                "",
                LocalDate.EPOCH,
                List.of(rule),
                List.of(),
                0,
                0,
                List.of(),
                List.of());
    }
}
