package dev.sluice.inspect;

import dev.sluice.decide.Situation;
import dev.sluice.detect.Finding;
import java.time.Duration;
import java.util.List;

/** What is remembered from one draft to the next. */
public interface Memory {
    /** What was settled about these findings before. */
    Situation.History history(Inspection asked, List<Finding> findings);

    void remember(Inspection asked, Verdict verdict, Duration took);

    /** Remembers nothing: for single questions from the command line. */
    Memory NONE = new Memory() {
        @Override
        public Situation.History history(Inspection asked, List<Finding> findings) {
            return Situation.History.NONE;
        }

        @Override
        public void remember(Inspection asked, Verdict verdict, Duration took) {}
    };
}
