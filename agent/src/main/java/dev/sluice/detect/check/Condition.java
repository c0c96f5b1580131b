package dev.sluice.detect.check;

/** One thing that a scheme demands of its numbers. */
interface Condition {
    /** Called only with numbers of one of the scheme's shapes. */
    boolean holds(Bare number);
}
