package dev.sluice.policy;

/** What is done with a draft before it may be sent, mildest first. */
public enum Action {
    ALLOW,
    WARN,
    REDACT,
    JUSTIFY,
    APPROVE,
    BLOCK;

    /** Whether a person may decide alone what becomes of the draft. */
    public boolean isPersonal() {
        return this == ALLOW || this == WARN || this == JUSTIFY;
    }

    public Action stricter(Action other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
