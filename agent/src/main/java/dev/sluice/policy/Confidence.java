package dev.sluice.policy;

/** How far a conclusion can be relied on, weakest first. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
