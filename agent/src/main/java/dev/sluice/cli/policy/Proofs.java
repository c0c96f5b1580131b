package dev.sluice.cli.policy;

import dev.sluice.bundle.PolicyCheck.OwnDetector;
import dev.sluice.bundle.TreePath;
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

    static List<Problem> failing(List<OwnDetector> detectors) {
        List<Problem> failing = new ArrayList<>();
        for (OwnDetector detector : detectors) {
            List<Proof> proofs = detector.spec().proofs();
            if (!Engine.canRun(detector.spec(), StandardParts.create())) {
                failing.add(cannotRun(detector));
                continue;
            }
            Scanner scanner = Engine.load(List.of(detector.spec()), StandardParts.create());
            long matches =
                    proofs.stream().filter(proof -> proof.value() != null).count();
            for (int i = 0; i < proofs.size(); i++) {
                boolean match = i < matches;
                String path = match ? "proofs.match[" + i + "]" : "proofs.ignore[" + (i - matches) + "]";
                if (!holds(scanner, proofs.get(i))) {
                    failing.add(problem(detector, proofs.get(i), path));
                }
            }
        }
        return failing;
    }

    /** The first rule that alone cannot run either, or else the list of harmless values. */
    private static Problem cannotRun(OwnDetector detector) {
        String path = "harmless";
        for (int i = 0; i < detector.spec().rules().size() && path.equals("harmless"); i++) {
            DetectorSpec alone = detector.spec()
                    .withRulesOnly(List.of(detector.spec().rules().get(i)));
            path = Engine.canRun(alone, StandardParts.create()) ? path : "rules[" + i + "]";
        }
        return new Problem(
                detector.file(),
                TreePath.nearestLine(detector.document(), path),
                path,
                "cannot run: a pattern is not RE2 syntax, or a check or recogniser does not exist",
                "mend the pattern, or use a name from docs/policy/detectors.md");
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

    private static Problem problem(OwnDetector detector, Proof proof, String path) {
        String what = proof.value() == null ? "something is found in" : "nothing of the kind is found in";
        return new Problem(
                detector.file(),
                TreePath.nearestLine(detector.document(), path),
                path,
                what + " the proof '" + proof.why() + "'",
                "change the rules until it holds, or take the proof out");
    }
}
