/** Records of everything in policies/: detectors, product lines, sites, organisation rules. No I/O. */
@NullMarked
package dev.sluice.policy;

import org.jspecify.annotations.NullMarked;
