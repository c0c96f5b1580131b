package dev.sluice.bundle;

import dev.sluice.bundle.Tree.Entries;
import dev.sluice.bundle.Tree.Items;
import dev.sluice.bundle.Tree.Scalar;
import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a document against a JSON Schema and tells the line of every mistake.
 *
 * <p>Understands what {@code policies/schema/} uses: type, required, properties, additionalProperties, enum, pattern,
 * items, minItems, anyOf and references inside the schema.
 */
final class SchemaCheck {
    private static final String DEFINITION = "#/$defs/";

    private final Tree schema;
    private final String file;
    private final Consumer<Problem> problems;

    SchemaCheck(Tree schema, String file, Consumer<Problem> problems) {
        this.schema = schema;
        this.file = file;
        this.problems = problems;
    }

    void check(Tree document) {
        check(schema, document, "");
    }

    private void check(Tree given, Tree value, String path) {
        Tree rule = resolved(given);
        String type = text(rule, "type");
        if (type != null && !is(value, type)) {
            report(value, path, "not " + article(type), "write " + article(type) + " here");
            return;
        }
        List<String> words = texts(rule, "enum");
        String pattern = text(rule, "pattern");
        if (value instanceof Scalar scalar) {
            if (!words.isEmpty() && !words.contains(scalar.value())) {
                report(value, path, "not one of the known words", "use one of " + String.join(", ", words));
            }
            if (pattern != null
                    && !Pattern.compile(pattern).matcher(scalar.value()).find()) {
                report(value, path, "not of the form that is wanted", "write it so that it fits " + pattern);
            }
        } else if (value instanceof Items list) {
            list(rule, list, path);
        } else if (value instanceof Entries map) {
            map(rule, map, path);
        }
        alternatives(rule, value, path);
    }

    private void list(Tree rule, Items list, String path) {
        String least = text(rule, "minItems");
        if (least != null && list.items().size() < Integer.parseInt(least)) {
            report(list, path, "too short a list", "give at least " + least);
        }
        Tree items = entry(rule, "items");
        for (int i = 0; items != null && i < list.items().size(); i++) {
            check(items, list.items().get(i), path + "[" + i + "]");
        }
    }

    private void map(Tree rule, Entries map, String path) {
        for (String key : texts(rule, "required")) {
            if (!map.entries().containsKey(key)) {
                report(map, at(path, key), "missing", "add '" + key + ":'");
            }
        }
        Map<String, Tree> known = entries(entry(rule, "properties"));
        Tree others = entry(rule, "additionalProperties");
        map.entries().forEach((key, value) -> {
            Tree own = known.get(key);
            if (own != null) {
                check(own, value, at(path, key));
            } else if (others instanceof Scalar refused && refused.value().equals("false")) {
                report(value, at(path, key), "unknown key", "remove it or correct its spelling");
            } else if (others instanceof Entries) {
                check(others, value, at(path, key));
            }
        });
    }

    /** The mistakes of the alternative that fits best are told. */
    private void alternatives(Tree rule, Tree value, String path) {
        if (!(entry(rule, "anyOf") instanceof Items choices)) {
            return;
        }
        List<Problem> fewest = null;
        for (Tree choice : choices.items()) {
            List<Problem> found = new ArrayList<>();
            new SchemaCheck(schema, file, found::add).check(choice, value, path);
            fewest = fewest == null || found.size() < fewest.size() ? found : fewest;
        }
        if (fewest != null) {
            fewest.forEach(problems);
        }
    }

    private Tree resolved(Tree rule) {
        String reference = text(rule, "$ref");
        if (reference == null) {
            return rule;
        }
        Tree found = entry(entry(schema, "$defs"), reference.substring(DEFINITION.length()));
        if (found == null) {
            throw new IllegalStateException("the schema has no " + reference);
        }
        return resolved(found);
    }

    private static boolean is(Tree value, String type) {
        return switch (type) {
            case "object" -> value instanceof Entries;
            case "array" -> value instanceof Items;
            case "string" -> value instanceof Scalar scalar && scalar.kind() == Tree.Kind.TEXT;
            case "boolean" -> value instanceof Scalar scalar && scalar.kind() == Tree.Kind.BOOLEAN;
            case "integer", "number" -> value instanceof Scalar scalar && scalar.kind() == Tree.Kind.NUMBER;
            default -> throw new IllegalStateException("the schema has a type " + type);
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "object" -> "a map";
            case "array" -> "a list";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            default -> "a number";
        };
    }

    private static @Nullable Tree entry(@Nullable Tree tree, String key) {
        return tree instanceof Entries map ? map.entries().get(key) : null;
    }

    private static Map<String, Tree> entries(@Nullable Tree tree) {
        return tree instanceof Entries map ? map.entries() : new TreeMap<>();
    }

    private static @Nullable String text(@Nullable Tree tree, String key) {
        return entry(tree, key) instanceof Scalar scalar ? scalar.value() : null;
    }

    private static List<String> texts(@Nullable Tree tree, String key) {
        List<String> texts = new ArrayList<>();
        if (entry(tree, key) instanceof Items list) {
            for (Tree item : list.items()) {
                if (item instanceof Scalar scalar) {
                    texts.add(scalar.value());
                }
            }
        }
        return texts;
    }

    private static String at(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void report(Tree where, String path, String what, String cure) {
        problems.accept(new Problem(file, where.line(), path, what, cure));
    }
}
