package dev.sluice.tokens;

/**
 * Tokens a draft adds and what its conversation has sent so far, itself included.
 *
 * @param encoding name of the encoding counted in, such as {@code o200k_base}
 * @param exact false when any part was estimated
 */
public record TokenCount(int message, int conversation, String encoding, boolean exact) {}
