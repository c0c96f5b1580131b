package dev.sluice.inspect;

import dev.sluice.decide.Permission;
import dev.sluice.decide.Situation;
import dev.sluice.detect.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What is remembered from one draft to the next. */
public interface Memory {
    /** What was settled about these findings before. */
    Situation.History history(Inspection asked, List<Finding> findings);

    /** The findings without those the person has said are none, as far as policy takes their word for it. */
    List<Finding> undisputed(Inspection asked, List<Finding> findings);

    void remember(Inspection asked, Verdict verdict, Duration took);

    /** Remembers nothing but what approvers have allowed: for single questions from the command line. */
    static Memory ofPermissions(Supplier<List<Permission>> permissions) {
        return new Memory() {
            @Override
            public Situation.History history(Inspection asked, List<Finding> findings) {
                return new Situation.History(Set.of(), permissions.get());
            }

            @Override
            public List<Finding> undisputed(Inspection asked, List<Finding> findings) {
                return findings;
            }

            @Override
            public void remember(Inspection asked, Verdict verdict, Duration took) {}
        };
    }
}
