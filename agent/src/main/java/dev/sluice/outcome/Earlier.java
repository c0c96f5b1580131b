package dev.sluice.outcome;

import dev.sluice.decide.Permission;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was settled before a draft is judged.
 *
 * @param permissions approvals that count now
 */
public record Earlier(Settled settled, Dismissals dismissals, Supplier<List<Permission>> permissions) {}
