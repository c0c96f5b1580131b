package dev.sluice.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.home.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What telemetry remembers over a restart.
 *
 * @param coveredTo moment up to which events were counted, or null before the first time
 * @param lastSuccess when a parcel was last taken, or null
 * @param lost parcels given up, and entries the far end threw away
 * @param problem why the last attempt failed, empty when it did not
 */
record State(@Nullable Instant coveredTo, @Nullable Instant lastSuccess, long lost, String problem) {
    static final State FRESH = new State(null, null, 0, "");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A damaged file counts as none: then counting starts from now. */
    static State read(Path file) {
        try {
            JsonNode node = Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
            return new State(
                    moment(node.path("coveredTo")),
                    moment(node.path("lastSuccess")),
                    Math.max(0, node.path("lost").asLong()),
                    node.path("problem").asText());
        } catch (IOException | DateTimeException damaged) {
            return FRESH;
        }
    }

    void write(Path file) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("lost", lost).put("problem", problem);
        if (coveredTo != null) {
            node.put("coveredTo", coveredTo.toString());
        }
        if (lastSuccess != null) {
            node.put("lastSuccess", lastSuccess.toString());
        }
        PrivateFile.write(file, node + "\n");
    }

    State covering(Instant moment) {
        return new State(moment, lastSuccess, lost, problem);
    }

    State losing(long more) {
        return more == 0 ? this : new State(coveredTo, lastSuccess, lost + more, problem);
    }

    State succeeding(Instant moment) {
        return new State(coveredTo, moment, lost, "");
    }

    State failing(String why) {
        return new State(coveredTo, lastSuccess, lost, why);
    }

    private static @Nullable Instant moment(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }
}
