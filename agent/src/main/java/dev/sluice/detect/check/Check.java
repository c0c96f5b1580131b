package dev.sluice.detect.check;

/** A structure test of one published number scheme. */
public interface Check {
    /** Name by which detector files call it, such as {@code tw-national-id}. */
    String name();

    /**
     * Tells whether the value, separators included as written, is well formed.
     *
     * @param value a few dozen characters at most; anything else is {@code false}, never an exception
     */
    boolean accepts(CharSequence value);
}
