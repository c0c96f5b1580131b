package dev.sluice.decide;

import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an approver has allowed, its signature verified already.
 *
 * @param id by which it can be revoked and its use is recorded
 * @param approver name of who signed it
 * @param scope where it holds and up to which level
 * @param detectors ids of the detectors it is limited to, empty for any
 */
public record Permission(String id, String approver, Scope scope, Set<String> detectors, Instant until, String why) {

    /**
     * @param service first part of a product line id
     * @param line product line id, or null for every line of the service
     */
    public record Scope(String service, @Nullable String line, Level upTo) {}

    boolean covers(Finding finding) {
        return detectors.isEmpty() || detectors.contains(finding.detector());
    }

    /** Whether it holds for this line, this level and this moment. */
    boolean holds(Situation situation) {
        String id = situation.line().id();
        boolean here = scope.line() == null ? id.startsWith(scope.service() + "/") : id.equals(scope.line());
        return here
                && situation.level().compareTo(scope.upTo()) <= 0
                && situation.at().isBefore(until);
    }
}
