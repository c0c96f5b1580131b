package dev.sluice.decide;

import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import dev.sluice.tier.ResolvedLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision rests on besides policy.
 *
 * @param level of the draft as a whole, at least that of each finding
 * @param tokens what would be sent
 * @param sender who sends it and from where
 * @param history what was settled in this chat before
 * @param at the moment of the decision; permissions and facts are measured against it
 */
public record Situation(
        Level level,
        List<Finding> findings,
        Tokens tokens,
        ResolvedLine line,
        Sender sender,
        History history,
        Instant at) {

    /**
     * @param cuttable tokens of paragraphs the question does not seem to need
     */
    public record Tokens(int message, int conversation, int cuttable) {}

    /**
     * @param site host name of the page, or null
     * @param groups groups of the person, as managed settings name them
     */
    public record Sender(@Nullable String site, Set<String> groups) {
        public static final Sender UNKNOWN = new Sender(null, Set.of());
    }

    /**
     * @param settled indexes of findings about which the person was asked in this chat and has answered, within the
     *     time policy keeps quiet
     * @param permissions approvals the agent has verified
     */
    public record History(Set<Integer> settled, List<Permission> permissions) {
        public static final History NONE = new History(Set.of(), List.of());
    }
}
