package dev.sluice.inspect;

import dev.sluice.decide.Decider;
import dev.sluice.detect.Levels;
import dev.sluice.detect.Scanner;
import dev.sluice.redact.Redactor;
import dev.sluice.tier.LineResolver;
import java.util.Set;

/**
 * Whatever does the work of each step.
 *
 * @param groups groups of people the sender belongs to
 */
public record Steps(
        Scanner scanner,
        Levels levels,
        Tally tally,
        LineResolver lines,
        Decider decider,
        Redactor redactor,
        Set<String> groups) {}
