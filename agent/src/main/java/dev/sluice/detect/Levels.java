package dev.sluice.detect;

import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LevelRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The level of a whole draft: that of its gravest finding, or of a combination that weighs more. */
public final class Levels {
    private final List<LevelRule> rules;

    public Levels(List<LevelRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A level and what led to it.
     *
     * @param combinations the rules that raised the level above that of every single finding, gravest first
     */
    public record Judgement(Level level, List<LevelRule> combinations) {}

    /**
     * @param findings in order of their start
     */
    public Judgement judge(List<Finding> findings) {
        Level single = Level.PUBLIC;
        for (Finding finding : findings) {
            single = single.max(finding.level());
        }
        Level level = single;
        List<LevelRule> raising = new ArrayList<>();
        Seen seen = Seen.in(findings);
        for (LevelRule rule : rules) {
            if (rule.level().compareTo(single) > 0 && seen.suffices(rule) && holds(rule, findings)) {
                raising.add(rule);
                level = level.max(rule.level());
            }
        }
        raising.sort((a, b) -> b.level().compareTo(a.level()));
        return new Judgement(level, List.copyOf(raising));
    }

    /** What there is in a draft, wherever it lies: few rules are worth a closer look. */
    private record Seen(Map<FindingType, Integer> types, Set<String> detectors) {
        static Seen in(List<Finding> findings) {
            Seen seen = new Seen(new EnumMap<>(FindingType.class), new HashSet<>());
            for (Finding finding : findings) {
                seen.types.merge(finding.type(), 1, Integer::sum);
                seen.detectors.add(finding.detector());
            }
            return seen;
        }

        boolean suffices(LevelRule rule) {
            for (LevelRule.Part part : rule.parts()) {
                int count = 0;
                for (FindingType type : part.types()) {
                    count += types.getOrDefault(type, 0);
                }
                if (count < part.least()) {
                    return false;
                }
            }
            return Collections.disjoint(rule.unless(), detectors);
        }
    }

    /** Slides over the findings and keeps count of those that lie close enough together. */
    private static boolean holds(LevelRule rule, List<Finding> findings) {
        int[] counts = new int[rule.parts().size()];
        int first = 0;
        for (Finding last : findings) {
            count(rule, last, counts, 1);
            while (rule.withinUtf16() > 0
                    && findings.get(first) != last
                    && last.range().end() - findings.get(first).range().start() > rule.withinUtf16()) {
                count(rule, findings.get(first++), counts, -1);
            }
            if (suffices(rule, counts)) {
                return true;
            }
        }
        return false;
    }

    private static void count(LevelRule rule, Finding finding, int[] counts, int by) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += rule.parts().get(i).types().contains(finding.type()) ? by : 0;
        }
    }

    private static boolean suffices(LevelRule rule, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < rule.parts().get(i).least()) {
                return false;
            }
        }
        return true;
    }
}
