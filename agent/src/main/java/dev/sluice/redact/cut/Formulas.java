package dev.sluice.redact.cut;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people and mail programs write around a text, in several languages, by name of the list. */
final class Formulas {
    private static final Map<String, Set<String>> LISTS = read();

    private Formulas() {}

    static Set<String> of(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list of formulas named " + list);
        }
        return words;
    }

    /** Whether a text in lower case holds any of a list. */
    static boolean anyIn(String lower, Set<String> list) {
        return list.stream().anyMatch(lower::contains);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = new LinkedHashSet<>();
        try (InputStream in = Formulas.class.getResourceAsStream("formulas.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource formulas.txt");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new LinkedHashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.addAll(List.of(line.strip().split(", ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(lists);
    }
}
