/** Read models and pages over the ledger. */
@NullMarked
package dev.sluice.report;

import org.jspecify.annotations.NullMarked;
