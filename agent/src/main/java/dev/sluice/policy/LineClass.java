package dev.sluice.policy;

import java.util.Locale;

/** Under what kind of contract a product line is used. */
public enum LineClass {
    PERSONAL,
    COMMERCIAL,
    GOVERNMENT,
    UNKNOWN;

    /** What an unknown line is treated as. */
    public LineClass judged() {
        return this == UNKNOWN ? PERSONAL : this;
    }

    /** Whether a contract of the organisation may cover what is sent. */
    public boolean isContracted() {
        return this == COMMERCIAL || this == GOVERNMENT;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
