package dev.sluice.wire;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON strictly: no duplicate keys, nothing after the end, bounded depth. Lone surrogates pass both
 * ways, as escapes.
 */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 64;
    private static final int MAX_NAME = 4_096;
    private static final int MAX_STRING = 64 << 20;
    private static final int USUAL_BYTES = 4_096;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

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
        LongText longText = LongText.in(utf8);
        JsonNode node = longText == null ? null : aroundOrNull(longText);
        if (node != null) {
            return node;
        }
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            return whole(parser, null);
        } catch (JsonProcessingException e) {
            throw notJson(e.getLocation());
        } catch (IOException e) {
            throw new NotJson("not valid UTF-8");
        }
    }

    /** Null where the rest is not JSON: only the whole tells at which line and column. */
    private static @Nullable JsonNode aroundOrNull(LongText longText) {
        try (JsonParser parser = FACTORY.createParser(longText.rest())) {
            return whole(parser, longText);
        } catch (IOException | NotJson e) {
            return null;
        }
    }

    /** @throws NotJson telling line and column, and nothing of what stands there */
    public static JsonNode read(String text) throws NotJson {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser, null);
        } catch (JsonProcessingException e) {
            throw notJson(e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be read");
        }
    }

    /** One value with nothing behind it; where there is none, the node that stands for that. */
    private static JsonNode whole(JsonParser parser, @Nullable LongText longText) throws IOException, NotJson {
        if (parser.nextToken() == null) {
            return JsonNodeFactory.instance.missingNode();
        }
        JsonNode node = new Tree(longText).read(parser);
        if (parser.nextToken() != null) {
            throw notJson(parser.currentTokenLocation());
        }
        return node;
    }

    /** The parser would take a zero byte in front for another encoding; in UTF-8 none begins JSON. */
    private static boolean looksLikeOtherEncoding(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static String text(JsonNode node) {
        return text(node, false);
    }

    public static String indented(JsonNode node) {
        return text(node, true);
    }

    public static byte[] bytes(JsonNode node) {
        return bytes(node, USUAL_BYTES).toByteArray();
    }

    /**
     * UTF-8; a lone surrogate is written as an escape.
     *
     * @param expected about how many bytes it will be; more take longer
     */
    public static ByteArrayOutputStream bytes(JsonNode node, int expected) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(expected);
        try (JsonGenerator out = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            Tree.write(node, out);
        } catch (IOException e) {
            throw unwritable();
        }
        return bytes;
    }

    private static String text(JsonNode node, boolean indented) {
        String text = written(node, indented, List.of());
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : escaped(node, indented);
    }

    private static String escaped(JsonNode node, boolean indented) {
        return written(node, indented, List.of(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature()));
    }

    private static String written(JsonNode node, boolean indented, List<JsonGenerator.Feature> features) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            features.forEach(out::enable);
            if (indented) {
                out.useDefaultPrettyPrinter();
            }
            Tree.write(node, out);
        } catch (IOException e) {
            throw unwritable();
        }
        return text.toString();
    }

    private static IllegalStateException unwritable() {
        return new IllegalStateException("a tree of values can always be written");
    }

    private static NotJson notJson(@Nullable JsonLocation at) {
        return at == null
                ? new NotJson("not valid JSON")
                : new NotJson("not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
