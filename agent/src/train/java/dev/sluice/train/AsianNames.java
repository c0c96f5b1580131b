package dev.sluice.train;

import java.util.List;
import java.util.Random;

/** Names of China, Korea and Vietnam as Latin letters write them: surname first or last, given names of two syllables. */
final class AsianNames {
    private static final int ROWS = 6;

    private final Random random;
    private final List<List<String>> rows;

    /**
     * @param rows surnames and syllables of the first country, of the second, ...
     */
    AsianNames(List<String> rows, Random random) {
        if (rows.size() != ROWS) {
            throw new IllegalArgumentException("rows: " + rows.size());
        }
        this.rows = rows.stream().map(row -> List.of(row.split(" "))).toList();
        this.random = random;
    }

    String surname() {
        return pick(rows.get(2 * random.nextInt(ROWS / 2)));
    }

    String given() {
        return given(random.nextInt(ROWS / 2));
    }

    String full() {
        int country = random.nextInt(ROWS / 2);
        String surname = pick(rows.get(2 * country));
        String given = given(country);
        return random.nextInt(3) == 0 ? given + " " + surname : surname + " " + given;
    }

    private String given(int country) {
        String first = pick(rows.get(2 * country + 1));
        String second = pick(rows.get(2 * country + 1));
        boolean vietnam = country == ROWS / 2 - 1;
        return switch (random.nextInt(vietnam ? 2 : 5)) {
            case 0 -> first;
            case 1 -> first + " " + second;
            case 2 -> first + second.toLowerCase(java.util.Locale.ROOT);
            case 3 -> first + "-" + second;
            default -> first + "-" + second.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
