package dev.sluice.detect.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code schemes.txt}, the table of all schemes that arithmetic alone describes; its head explains the columns. */
final class SchemeTable {
    private static final String TABLE = "schemes.txt";

    private SchemeTable() {}

    static List<Check> read() {
        Map<String, List<Scheme.Variant>> variants = new LinkedHashMap<>();
        try (BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line.trim().split("\\s+", -1), variants);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Check> checks = new ArrayList<>();
        variants.forEach((name, list) -> checks.add(new Scheme(name, List.copyOf(list))));
        return checks;
    }

    private static void add(String[] columns, Map<String, List<Scheme.Variant>> variants) {
        String name = columns[0];
        List<String> dropped = new ArrayList<>();
        Alphabet alphabet = Alphabet.BASE_36;
        List<Condition> conditions = new ArrayList<>();
        for (int i = 2; i < columns.length; i++) {
            String column = columns[i];
            if (column.startsWith("drop=")) {
                dropped.addAll(List.of(column.substring(5).split(",", -1)));
            } else if (column.startsWith("letters=")) {
                alphabet = new Alphabet("", Integer.parseInt(column.substring(8)));
            } else if (column.startsWith("alphabet=")) {
                alphabet = new Alphabet(column.substring(9), alphabet.valueOfA());
            } else {
                conditions.add(ConditionNotation.parse(column, alphabet));
            }
        }
        Shape shape = Shape.parse(columns[1]);
        variants.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Scheme.Variant(List.copyOf(dropped), shape, List.copyOf(conditions)));
    }

    private static BufferedReader open() {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchemeTable.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8));
    }
}
