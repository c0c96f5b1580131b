package dev.sluice.policy;

/** How sensitive a text is, least first. */
public enum Level {
    /** Anyone may read it. */
    PUBLIC,
    /** Meant for the organisation. */
    INTERNAL,
    /** Harms the organisation or a person when it gets out. */
    CONFIDENTIAL,
    /** High risk, or controlled by law. */
    REGULATED;

    public Level max(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
