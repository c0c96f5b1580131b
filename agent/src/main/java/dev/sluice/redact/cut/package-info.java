/** Proposes what of a draft its question does not need. */
@NullMarked
package dev.sluice.redact.cut;

import org.jspecify.annotations.NullMarked;
