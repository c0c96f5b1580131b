package dev.sluice.app;

import dev.sluice.bundle.PolicyStore;
import dev.sluice.detect.Engine;
import dev.sluice.detect.Parts;
import dev.sluice.detect.dictionary.Dictionaries;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import java.util.ArrayList;
import java.util.List;

/** Makes the engine: the detectors of the policy in force, the organisation's own among them, and its lists. */
final class Detection {
    private Detection() {}

    static Engine engine(PolicyStore policy) {
        Dictionaries.Loaded lists = Dictionaries.load(policy.dictionaries());
        Parts parts = StandardParts.with(lists.recognisers());
        List<DetectorSpec> detectors = new ArrayList<>(policy.detectors(spec -> Engine.canRun(spec, parts)));
        detectors.addAll(lists.detectors());
        return Engine.load(detectors, parts);
    }
}
