/** What became of drafts: remembers verdicts until then, and tells vault, conversations and ledger. */
@NullMarked
package dev.sluice.outcome;

import org.jspecify.annotations.NullMarked;
