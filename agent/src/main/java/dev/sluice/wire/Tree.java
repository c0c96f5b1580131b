package dev.sluice.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees of values from and to tokens. Jackson's own mapper does the same with 250 classes more, each of which a start has to
 * find and a resident agent to hold. The parser bounds the depth.
 */
final class Tree {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final @Nullable LongText longText;

    /** @param longText what the parser's text has an empty text in the place of, or null */
    Tree(@Nullable LongText longText) {
        this.longText = longText;
    }

    /** Reads the value whose first token is the parser's current one. */
    JsonNode read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> MAKE.textNode(text(parser));
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> MAKE.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> MAKE.booleanNode(true);
            case VALUE_FALSE -> MAKE.booleanNode(false);
            case VALUE_NULL -> MAKE.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private String text(JsonParser parser) throws IOException {
        if (longText != null && parser.currentTokenLocation().getByteOffset() == longText.quote()) {
            return longText.text();
        }
        return parser.getText();
    }

    /** Writes a value to bytes or to characters; the text of a megabyte is faster to bytes. */
    static void write(JsonNode node, JsonGenerator out) throws IOException {
        if (node.isObject()) {
            out.writeStartObject();
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray();
            for (JsonNode item : node) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (node.isTextual()) {
            writeText(node.textValue(), out);
        } else {
            writeWord(node, out);
        }
    }

    private static void writeText(String text, JsonGenerator out) throws IOException {
        if (text.length() >= LongText.LONG && out.getOutputTarget() instanceof OutputStream target) {
            // An empty raw value puts what belongs before a value, and leaves the value to be written behind it.
            out.writeRawValue("");
            out.flush();
            Escapes.write(text, target);
            return;
        }
        out.writeString(text);
    }

    private static void writeWord(JsonNode node, JsonGenerator out) throws IOException {
        if (node.isBoolean()) {
            out.writeBoolean(node.booleanValue());
        } else if (node.isIntegralNumber()) {
            if (node.isBigInteger()) {
                out.writeNumber(node.bigIntegerValue());
            } else {
                out.writeNumber(node.longValue());
            }
        } else if (node.isNumber()) {
            out.writeNumber(node.doubleValue());
        } else {
            out.writeNull();
        }
    }

    private JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = MAKE.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.set(name, read(parser));
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = MAKE.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> MAKE.numberNode(parser.getIntValue());
            case LONG -> MAKE.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> MAKE.numberNode(parser.getBigIntegerValue());
        };
    }
}
