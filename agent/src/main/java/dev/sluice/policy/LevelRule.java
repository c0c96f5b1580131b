package dev.sluice.policy;

import java.util.List;
import java.util.Set;

/**
 * A combination of findings that means more than each alone, a file of {@code policies/levels/}.
 *
 * @param level what the draft is raised to
 * @param why in plain words, for the person who typed it
 * @param parts every one of which must be there
 * @param withinUtf16 how far apart the findings may lie; 0 for anywhere
 * @param unless ids of detectors; a finding of one of them anywhere makes the combination harmless
 */
public record LevelRule(String id, Level level, String why, List<Part> parts, int withinUtf16, Set<String> unless) {
    public LevelRule(String id, Level level, String why, List<Part> parts, int withinUtf16) {
        this(id, level, why, parts, withinUtf16, Set.of());
    }

    /** At least so many findings of any of these types. */
    public record Part(Set<FindingType> types, int least) {}
}
