package dev.sluice.detect.check;

import java.util.List;

/**
 * A number scheme that needs no code of its own: shapes and conditions, read from the table of schemes.
 *
 * @param dropped prefixes that may be written before the number and do not belong to it
 */
record Scheme(String name, List<Variant> variants) implements Check {
    /** One form of the number; a number of any form is accepted. */
    record Variant(List<String> dropped, Shape shape, List<Condition> conditions) {
        boolean accepts(Bare number) {
            Bare core = number;
            for (String prefix : dropped) {
                if (number.startsWith(prefix)) {
                    core = number.from(prefix.length());
                    break;
                }
            }
            if (!shape.fits(core)) {
                return false;
            }
            for (Condition condition : conditions) {
                if (!condition.holds(core)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        for (Variant variant : variants) {
            if (variant.accepts(number)) {
                return true;
            }
        }
        return false;
    }
}
