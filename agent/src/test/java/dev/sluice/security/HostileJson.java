package dev.sluice.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Makes bodies out of the schemas of {@code openapi.yaml}: mostly right, and wrong somewhere. */
final class HostileJson {
    /** Stands in every other text that is made, so that it can be looked for in what comes back. */
    static final String MARK = "Fuzzmark9";

    private static final int DEEPEST = 6;
    private static final String[] TEXTS = {
        "",
        " ",
        "\u0000",
        "\ud800",
        "\udfff\ud800",
        "\u202e\u200b",
        "%s%n{}${jndi:ldap://x}",
        "../../etc/passwd",
        "[EMAIL_1]",
        "{\"a\":1}",
        "bob@example.com 4111 1111 1111 1111",
        "openai/chatgpt-free",
        "chatgpt.com",
        "sent",
        "QUJD",
        "%PDF-1.7"
    };

    private final Random random;
    private final JsonNode schemas;

    HostileJson(Random random, JsonNode schemas) {
        this.random = random;
        this.schemas = schemas;
    }

    /** Bytes of a body for a schema; one in four is then damaged as bytes. */
    byte[] body(JsonNode schema) {
        byte[] bytes = value(schema, 0).toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
        }
        return bytes;
    }

    private JsonNode value(JsonNode schema, int depth) {
        JsonNode here = resolved(schema);
        if (depth > DEEPEST || random.nextInt(15) == 0) {
            return anything();
        }
        if (here.has("enum") && random.nextBoolean()) {
            return here.path("enum").get(random.nextInt(here.path("enum").size()));
        }
        return switch (here.path("type").asText()) {
            case "object" -> object(here, depth);
            case "array" -> array(here.path("items"), depth);
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(random.nextInt(5) - 1);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            default -> JsonNodeFactory.instance.textNode(text());
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (random.nextInt(3) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        if (random.nextInt(20) == 0) {
            object.set(text(), anything());
        }
        return object;
    }

    private ArrayNode array(JsonNode items, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int item = random.nextInt(4); item > 0; item--) {
            array.add(value(items, depth + 1));
        }
        return array;
    }

    private JsonNode anything() {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(BigInteger.TEN.pow(random.nextInt(80)));
            case 2 -> make.numberNode(Double.MIN_VALUE);
            case 3 -> make.booleanNode(random.nextBoolean());
            case 4 -> make.arrayNode().add(text());
            case 5 -> make.objectNode().put(text(), text());
            case 6 -> make.numberNode(random.nextLong());
            default -> make.textNode(text().repeat(random.nextInt(300)));
        };
    }

    private String text() {
        return (random.nextBoolean() ? MARK : "")
                + TEXTS[random.nextInt(TEXTS.length)]
                + (random.nextInt(3) == 0 ? TEXTS[random.nextInt(TEXTS.length)] : "");
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode here = schema;
        while (here.has("$ref")) {
            String name = here.path("$ref").asText();
            here = schemas.path(name.substring(name.lastIndexOf('/') + 1));
        }
        return here;
    }
}
