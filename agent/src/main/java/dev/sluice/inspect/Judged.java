package dev.sluice.inspect;

import dev.sluice.decide.Decision;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import java.util.List;

/** Findings with what was decided about them. */
record Judged(List<Finding> findings, Level level, Decision decision) {}
