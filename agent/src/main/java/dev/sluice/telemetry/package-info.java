/** Sends counts to the organisation's own collector, where its administrator says so; see docs/telemetry.md. */
@NullMarked
package dev.sluice.telemetry;

import org.jspecify.annotations.NullMarked;
