package dev.sluice.detect.marking;

/** How much the words of a piece say that it is a marking. */
enum Weight {
    /** It holds other words. */
    NONE,
    /** One that has other uses. */
    WEAK,
    /** One that hardly has. */
    WORD,
    /** Nobody writes these words for anything else. */
    WHOLE;

    Weight and(Weight other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        return this == WEAK && other == WEAK ? WORD : WHOLE;
    }
}
