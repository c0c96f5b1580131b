package dev.sluice.bundle;

import dev.sluice.policy.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one map and collects every problem instead of stopping at the first.
 *
 * <p>A getter never fails: where a value is missing or wrong it reports a problem and returns an empty value, so that
 * the rest of the file is still checked. Call {@link #refuseOtherKeys()} last.
 */
public final class TreeReader {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Tree> entries;
    private final Consumer<Problem> problems;
    private final Set<String> read = new HashSet<>();

    private TreeReader(String file, String path, Tree.Entries map, Consumer<Problem> problems) {
        this.file = file;
        this.path = path;
        this.line = map.line();
        this.entries = map.entries();
        this.problems = problems;
    }

    /** Starts at the root of a document; a root that is not a map is a problem and reads as an empty map. */
    public static TreeReader of(String file, Tree root, Consumer<Problem> problems) {
        return of(new Spot(file, "", problems), root);
    }

    private static TreeReader of(Spot spot, Tree tree) {
        if (tree instanceof Tree.Entries map) {
            return new TreeReader(spot.file, spot.path, map, spot.problems);
        }
        spot.problems.accept(new Problem(spot.file, tree.line(), spot.path, "not a map", "write 'key: value' lines"));
        return new TreeReader(spot.file, spot.path, new Tree.Entries(Map.of(), tree.line()), spot.problems);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Keys of this map in the order of the document; each counts as read. */
    public List<String> keys() {
        read.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    /** A required text; empty and a problem when missing. */
    public String text(String key) {
        String value = optionalText(key);
        if (value == null) {
            if (!has(key)) {
                report(key, "missing", "add '" + key + ":'");
            }
            return "";
        }
        return value;
    }

    /** A text, or null when absent. */
    public @Nullable String optionalText(String key) {
        Tree tree = take(key);
        if (tree == null) {
            return null;
        }
        if (tree instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
            return scalar.value();
        }
        report(key, "not a single value", "write one value after '" + key + ":'");
        return null;
    }

    /** A list of texts, empty when absent; a single value counts as a list of one. */
    public List<String> texts(String key) {
        Tree tree = take(key);
        if (tree == null) {
            return List.of();
        }
        if (tree instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
            return List.of(scalar.value());
        }
        List<String> texts = new ArrayList<>();
        if (tree instanceof Tree.Items list) {
            for (Tree item : list.items()) {
                if (item instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
                    texts.add(scalar.value());
                } else {
                    report(key, "an entry is not a single value", "list plain values");
                }
            }
        } else {
            report(key, "not a list", "write '[a, b]' or '- a' lines");
        }
        return List.copyOf(texts);
    }

    public double number(String key, double otherwise) {
        String value = optionalText(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            report(key, "not a number", "write digits, such as 0.5");
            return otherwise;
        }
    }

    public int integer(String key, int otherwise) {
        double value = number(key, otherwise);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            report(key, "not a whole number", "write a whole number");
            return otherwise;
        }
        return (int) value;
    }

    public boolean flag(String key, boolean otherwise) {
        String value = optionalText(key);
        if (value == null) {
            return otherwise;
        }
        if (!"true".equals(value) && !"false".equals(value)) {
            report(key, "neither true nor false", "write true or false");
            return otherwise;
        }
        return "true".equals(value);
    }

    /** A date in ISO form, or null when absent or wrong. */
    public @Nullable LocalDate date(String key) {
        String value = optionalText(key);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            report(key, "not a date", "write year-month-day, such as 2026-11-23");
            return null;
        }
    }

    /** A constant written in lower kebab-case or as declared; {@code otherwise} and a problem when unknown. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        String value = optionalText(key);
        if (value == null) {
            return otherwise;
        }
        String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E candidate : type.getEnumConstants()) {
            if (candidate.name().equals(constant)) {
                return candidate;
            }
        }
        report(key, "not one of the known words", "use one of " + words(type));
        return otherwise;
    }

    /** The map under a key, or null when absent. */
    public @Nullable TreeReader child(String key) {
        Tree tree = take(key);
        return tree == null ? null : of(new Spot(file, at(key), problems), tree);
    }

    /** The maps of a list under a key, empty when absent. */
    public List<TreeReader> children(String key) {
        Tree tree = take(key);
        if (tree == null) {
            return List.of();
        }
        if (!(tree instanceof Tree.Items list)) {
            report(key, "not a list", "write '- ' lines");
            return List.of();
        }
        List<TreeReader> readers = new ArrayList<>();
        for (Tree item : list.items()) {
            readers.add(of(new Spot(file, at(key) + "[" + readers.size() + "]", problems), item));
        }
        return List.copyOf(readers);
    }

    /** The tree under a key as it is, or null when absent. */
    public @Nullable Tree raw(String key) {
        return take(key);
    }

    /** Reports every key that nothing has asked for. */
    public void refuseOtherKeys() {
        for (String key : entries.keySet()) {
            if (!read.contains(key)) {
                report(key, "unknown key", "remove it or correct its spelling");
            }
        }
    }

    /** Reports a problem at a key of this map. */
    public void report(String key, String what, String cure) {
        Tree tree = entries.get(key);
        problems.accept(new Problem(file, tree == null ? line : tree.line(), at(key), what, cure));
    }

    private @Nullable Tree take(String key) {
        read.add(key);
        return entries.get(key);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E candidate : type.getEnumConstants()) {
            words.add(candidate.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return String.join(", ", words);
    }

    private record Spot(String file, String path, Consumer<Problem> problems) {}
}
