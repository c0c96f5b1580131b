package dev.sluice.inspect;

import dev.sluice.decide.Situation;
import dev.sluice.detect.Finding;
import dev.sluice.detect.Levels;
import dev.sluice.tier.ResolvedLine;
import java.time.Instant;
import java.util.List;

/** From findings to a level and a decision; what does not depend on the findings stands here once. */
record Judging(Steps steps, ResolvedLine line, Situation.Tokens tokens) {

    Judged judge(Inspection asked, List<Finding> findings, Memory memory, Instant at) {
        Levels.Judgement judgement = steps.levels().judge(findings);
        Situation situation = new Situation(
                judgement.level(),
                findings,
                tokens,
                line,
                new Situation.Sender(asked.signals().host(), steps.groups()),
                memory.history(asked, findings),
                at);
        return new Judged(
                findings,
                judgement.level(),
                Combinations.explain(steps.decider().decide(situation), judgement));
    }
}
