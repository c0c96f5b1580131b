package dev.sluice.detect.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A business identifier code names a country in its fifth and sixth letter. ISO 9362. */
final class BicCheck implements Check {
    private static final Set<String> COUNTRIES = countries();

    @Override
    public String name() {
        return "bic";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return (value.length() == 8 || value.length() == 11)
                && COUNTRIES.contains("" + value.charAt(4) + value.charAt(5));
    }

    private static Set<String> countries() {
        Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        countries.add("XK");
        return countries;
    }
}
