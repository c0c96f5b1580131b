package dev.sluice.cli;

import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import dev.sluice.text.Sensitive;
import java.util.List;

/** A text and what was found in it. */
record Scanned(Input input, Level level, List<Finding> findings, int tokens) implements Sensitive {
    static Scanned of(Input input, Parts parts) {
        List<Finding> findings = parts.scanner().scan(input.draft());
        Level level = parts.levels().judge(findings).level();
        return new Scanned(
                input, level, findings, parts.tokens().count(input.draft()).tokens());
    }

    @Override
    public String toString() {
        return "Scanned[" + input + ", " + findings.size() + " findings]";
    }
}
