package dev.sluice.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes trees as JSON and reads them back: the form in which built-in policy lies in the jar. */
public final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /**
     * Reads a document this class wrote; lines are lost.
     *
     * @throws IOException if it is not JSON
     */
    public static Tree read(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /** Writes a document in UTF-8 and leaves the stream open. */
    public static void write(Tree tree, OutputStream out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            put(tree, generator);
        }
    }

    private static Tree value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Tree> entries = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                entries.put(name, value(parser));
            }
            return new Tree.Entries(entries, 0);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Tree> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Tree.Items(items, 0);
        }
        if (token == null || !token.isScalarValue()) {
            throw new IOException("not a JSON document");
        }
        return new Tree.Scalar(parser.getText(), kind(token), 0);
    }

    private static Tree.Kind kind(JsonToken token) {
        if (token.isBoolean()) {
            return Tree.Kind.BOOLEAN;
        }
        if (token == JsonToken.VALUE_NULL) {
            return Tree.Kind.NULL;
        }
        return token.isNumeric() ? Tree.Kind.NUMBER : Tree.Kind.TEXT;
    }

    private static void put(Tree tree, JsonGenerator generator) throws IOException {
        if (tree instanceof Tree.Entries map) {
            generator.writeStartObject();
            for (Map.Entry<String, Tree> entry : map.entries().entrySet()) {
                generator.writeFieldName(entry.getKey());
                put(entry.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (tree instanceof Tree.Items list) {
            generator.writeStartArray();
            for (Tree item : list.items()) {
                put(item, generator);
            }
            generator.writeEndArray();
        } else if (tree instanceof Tree.Scalar scalar) {
            switch (scalar.kind()) {
                case TEXT -> generator.writeString(scalar.value());
                case NUMBER -> generator.writeNumber(scalar.value());
                case BOOLEAN -> generator.writeBoolean("true".equalsIgnoreCase(scalar.value()));
                case NULL -> generator.writeNull();
            }
        }
    }
}
