package dev.sluice.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON strictly: no duplicate keys, nothing after the end, bounded depth. Lone surrogates pass both
 * ways, as escapes.
 */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 64;
    private static final int MAX_NAME = 4_096;
    private static final int MAX_STRING = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(MAX_NAME)
                            .maxStringLength(MAX_STRING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectWriter PLAIN = MAPPER.writer();
    private static final ObjectWriter ESCAPED = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private Json() {}

    /** Where a text stops being JSON; without the text. */
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        public NotJson(String where) {
            super(where);
        }
    }

    /** @throws NotJson telling line and column, and nothing of what stands there */
    public static JsonNode read(byte[] utf8) throws NotJson {
        if (!Utf8.isWellFormed(utf8) || looksLikeOtherEncoding(utf8)) {
            throw new NotJson("not valid UTF-8");
        }
        try {
            JsonNode node = MAPPER.readTree(utf8);
            return node == null ? JsonNodeFactory.instance.missingNode() : node;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new NotJson("not valid UTF-8");
        }
    }

    /** The parser would take a zero byte in front for another encoding; in UTF-8 none begins JSON. */
    private static boolean looksLikeOtherEncoding(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
    }

    /** @throws NotJson telling line and column, and nothing of what stands there */
    public static JsonNode read(String text) throws NotJson {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static String text(JsonNode node) {
        return write(node, PLAIN);
    }

    public static String indented(JsonNode node) {
        return write(node, MAPPER.writerWithDefaultPrettyPrinter());
    }

    /** UTF-8; where a text holds a lone surrogate, everything outside ASCII is escaped. */
    public static byte[] bytes(JsonNode node) {
        try {
            return PLAIN.writeValueAsBytes(node);
        } catch (JsonProcessingException loneSurrogate) {
            return write(node, ESCAPED).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static String write(JsonNode node, ObjectWriter writer) {
        try {
            String text = writer.writeValueAsString(node);
            return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : ESCAPED.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values can always be written");
        }
    }

    private static NotJson notJson(JsonProcessingException e) {
        return e.getLocation() == null
                ? new NotJson("not valid JSON")
                : new NotJson("not valid JSON at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr());
    }
}
