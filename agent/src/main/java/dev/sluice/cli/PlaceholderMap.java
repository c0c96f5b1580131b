package dev.sluice.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.home.PrivateFile;
import dev.sluice.policy.FindingType;
import dev.sluice.redact.Kept;
import dev.sluice.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in which a person asked to keep what placeholders stand for. */
final class PlaceholderMap {
    private PlaceholderMap() {}

    static void write(Path file, List<Kept> placeholders) throws IOException {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("placeholders");
        placeholders.forEach(kept -> list.addObject()
                .put("name", kept.name())
                .put("type", kept.type().name())
                .put("value", kept.value()));
        PrivateFile.write(file, Json.indented(json) + "\n");
    }

    /** @throws Failure if the file was not written by {@code redact --map} */
    static List<Kept> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Failure(file + ": no such file");
        }
        try {
            List<Kept> placeholders = new ArrayList<>();
            for (JsonNode one : Json.read(Files.readAllBytes(file)).path("placeholders")) {
                placeholders.add(new Kept(
                        one.path("name").textValue(),
                        FindingType.valueOf(one.path("type").asText()),
                        one.path("value").textValue()));
            }
            return placeholders;
        } catch (Json.NotJson | IllegalArgumentException | NullPointerException e) {
            throw new Failure(file + ": not a placeholder map written by redact --map");
        }
    }
}
