package dev.sluice.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws names of one country at a time, given name and surname of the same one more often than not. */
final class NameBank {
    private static final int LEAST_NAMES = 20;
    /** Names in the script of their own country, which are no names for a text in Latin letters. */
    private static final String OWN_SCRIPT = "own-";

    private final Random random;
    private final Map<String, List<String>> given = new TreeMap<>();
    private final Map<String, List<String>> surnames = new TreeMap<>();
    private final List<String> locales = new ArrayList<>();

    NameBank(WordLists lists, Random random) {
        this.random = random;
        fill(given, lists.rows("given.txt"));
        fill(surnames, lists.rows("surname.txt"));
        given.forEach((locale, names) -> {
            if (!locale.startsWith(OWN_SCRIPT)
                    && names.size() >= LEAST_NAMES
                    && surnames.getOrDefault(locale, List.of()).size() >= LEAST_NAMES) {
                locales.add(locale);
            }
        });
    }

    private static void fill(Map<String, List<String>> bag, List<String[]> rows) {
        for (String[] row : rows) {
            if (!row[0].contains(".")) {
                bag.computeIfAbsent(row[1], key -> new ArrayList<>()).add(row[0]);
            }
        }
    }

    String locale() {
        double dice = random.nextDouble();
        if (dice < 0.22) {
            return "census-top";
        }
        return dice < 0.32 ? "census" : locales.get(random.nextInt(locales.size()));
    }

    String given(String locale) {
        return pick(given.get(locale));
    }

    String surname(String locale) {
        return pick(surnames.get(random.nextInt(10) == 0 ? locale() : locale));
    }

    /** A given name and a surname as a country of another script writes them. */
    String inOwnScript(String language, boolean withGiven, boolean withSurname) {
        String locale = OWN_SCRIPT + language + "_" + (language.equals("el") ? "GR" : language.equals("uk") ? "UA" : language.toUpperCase(Locale.ROOT));
        String first = withGiven ? pick(given.get(locale)) : "";
        String last = withSurname ? pick(surnames.get(locale)) : "";
        return (first + " " + last).trim();
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
