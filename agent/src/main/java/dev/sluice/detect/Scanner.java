package dev.sluice.detect;

import dev.sluice.text.Draft;
import java.util.List;

/** Finds sensitive spans; thread safe. */
public interface Scanner {
    /** Returns the findings in order of their start, none overlapping another. */
    List<Finding> scan(Draft draft);
}
