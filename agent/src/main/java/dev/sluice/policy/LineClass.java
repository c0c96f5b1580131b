package dev.sluice.policy;

/** Under what kind of contract a product line is used. */
public enum LineClass {
    PERSONAL,
    COMMERCIAL,
    GOVERNMENT,
    UNKNOWN
}
