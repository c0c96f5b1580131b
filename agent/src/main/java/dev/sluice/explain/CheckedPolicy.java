package dev.sluice.explain;

import dev.sluice.bundle.PolicyCheck;
import dev.sluice.bundle.TreePath;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Warnings about a policy, with the lines they are about. */
public final class CheckedPolicy {
    private CheckedPolicy() {}

    public static List<Problem> warnings(PolicyCheck.Policy policy, PolicyCheck.Checked checked) {
        Map<String, LineClass> lines = new TreeMap<>();
        checked.lines().forEach(line -> lines.put(line.id(), line.lineClass()));
        PolicyLint.Known known = new PolicyLint.Known(
                lines, checked.detectors().stream().map(DetectorSpec::id).collect(Collectors.toSet()));
        return PolicyLint.check(policy.policy(), known).stream()
                .map(remark -> new Problem(
                        policy.file(),
                        TreePath.nearestLine(policy.document(), remark.path()),
                        remark.path(),
                        remark.what(),
                        remark.cure()))
                .toList();
    }
}
