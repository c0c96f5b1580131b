package dev.sluice.cli.policy;

import dev.sluice.detect.Engine;
import dev.sluice.detect.Scanner;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.DetectorSpec.Proof;
import dev.sluice.policy.Problem;
import dev.sluice.text.Draft;
import java.util.ArrayList;
import java.util.List;

/** Runs the proofs of detectors that an administrator wrote; those built in carry none at run time. */
final class Proofs {
    private Proofs() {}

    static List<Problem> failing(List<DetectorSpec> detectors) {
        List<Problem> failing = new ArrayList<>();
        for (DetectorSpec detector : detectors) {
            if (detector.proofs().isEmpty()) {
                continue;
            }
            Scanner scanner = Engine.load(List.of(detector), StandardParts.create());
            for (Proof proof : detector.proofs()) {
                if (!holds(scanner, proof)) {
                    failing.add(problem(detector, proof));
                }
            }
        }
        return failing;
    }

    private static boolean holds(Scanner scanner, Proof proof) {
        Draft draft = Draft.of(proof.text());
        List<String> values = scanner.scan(draft).stream()
                .map(finding -> draft.slice(finding.range()))
                .toList();
        String wanted = proof.value();
        if (wanted == null) {
            return values.isEmpty();
        }
        return wanted.isEmpty() ? !values.isEmpty() : values.contains(wanted);
    }

    private static Problem problem(DetectorSpec detector, Proof proof) {
        String list = proof.value() == null ? "proofs.ignore" : "proofs.match";
        String what = proof.value() == null ? "something is found in" : "nothing of the kind is found in";
        return new Problem(
                detector.id() + ".yaml",
                0,
                list,
                what + " the proof '" + proof.why() + "'",
                "change the rules until it holds, or take the proof out");
    }
}
