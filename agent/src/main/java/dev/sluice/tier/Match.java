package dev.sluice.tier;

import dev.sluice.policy.Confidence;
import dev.sluice.policy.ProductLine;

/** A signal that names a product line. */
record Match(ProductLine line, Confidence confidence, String evidence) {}
