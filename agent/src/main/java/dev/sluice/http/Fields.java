package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.text.Sensitive;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in a request; refusals name the place by JSON pointer and never what stands there. */
final class Fields implements Sensitive {
    private final JsonNode node;
    private final String pointer;

    private Fields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    static Fields of(JsonNode body) {
        return of(body, "");
    }

    private static Fields of(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw new Refusal(ProblemCode.INVALID_FIELD, "must be an object", pointer);
        }
        return new Fields(node, pointer);
    }

    /** Refuses names outside the given ones; the name itself may hold typed text and is not repeated. */
    void only(Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                throw new Refusal(
                        ProblemCode.UNKNOWN_FIELD,
                        "allowed here: "
                                + String.join(", ", known.stream().sorted().toList()),
                        pointer);
            }
        }
    }

    boolean has(String key) {
        return node.has(key) && !node.get(key).isNull();
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null) {
            throw new Refusal(ProblemCode.MISSING_FIELD, key + " is required", at(key));
        }
        return text;
    }

    @Nullable
    String optionalText(String key) {
        if (!has(key)) {
            return null;
        }
        if (!node.get(key).isTextual()) {
            throw invalid(key, "must be a text");
        }
        return node.get(key).textValue();
    }

    @Nullable
    String optionalText(String key, int longest) {
        String text = optionalText(key);
        if (text != null && text.length() > longest) {
            throw invalid(key, "must be at most " + longest + " characters");
        }
        return text;
    }

    @Nullable
    Boolean optionalFlag(String key) {
        if (!has(key)) {
            return null;
        }
        if (!node.get(key).isBoolean()) {
            throw invalid(key, "must be true or false");
        }
        return node.get(key).booleanValue();
    }

    int number(String key) {
        if (!has(key)) {
            throw new Refusal(ProblemCode.MISSING_FIELD, key + " is required", at(key));
        }
        if (!node.get(key).isInt()) {
            throw invalid(key, "must be a whole number");
        }
        return node.get(key).intValue();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key)) {
            if (!item.isTextual()) {
                throw invalid(key, "must be a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    List<Integer> numbers(String key) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : items(key)) {
            if (!item.isInt()) {
                throw invalid(key, "must be a list of whole numbers");
            }
            numbers.add(item.intValue());
        }
        return numbers;
    }

    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode item : items(key)) {
            objects.add(of(item, at(key) + "/" + index++));
        }
        return objects;
    }

    @Nullable
    Fields optionalObject(String key) {
        return has(key) ? of(node.get(key), at(key)) : null;
    }

    /** Lists of texts by names of the caller's own; those may hold typed text, and a refusal points at what holds them. */
    Map<String, List<String>> textsByName(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Fields given = optionalObject(key);
        if (given != null) {
            for (Iterator<String> names = given.node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                try {
                    lists.put(name, given.texts(name));
                } catch (Refusal e) {
                    throw invalid(key, "each must be a list of texts");
                }
            }
        }
        return lists;
    }

    Refusal invalid(String key, String what) {
        return new Refusal(ProblemCode.INVALID_FIELD, what, at(key));
    }

    private Iterable<JsonNode> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!node.get(key).isArray()) {
            throw invalid(key, "must be a list");
        }
        return node.get(key);
    }

    private String at(String key) {
        return pointer + "/" + key;
    }

    @Override
    public String toString() {
        return "Fields[" + pointer + "]";
    }
}
