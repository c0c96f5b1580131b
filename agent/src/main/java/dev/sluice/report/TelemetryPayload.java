package dev.sluice.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * All that may ever leave a machine of what was exposed: counts by product line, kind and level. No site, conversation,
 * fingerprint or time of day. The preview shows these very bytes, and whatever sends them takes them from here.
 */
public final class TelemetryPayload {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TelemetryPayload() {}

    public static byte[] of(ExposureReport report) {
        ObjectNode root = JSON.createObjectNode()
                .put("from", report.from().toString())
                .put("to", report.to().toString());
        ArrayNode lines = root.putArray("lines");
        report.lines()
                .forEach(line -> lines.addObject()
                        .put("line", line.line())
                        .put("messages", line.sent())
                        .put("tokens", line.tokens())
                        .put("findings", line.findings()));
        ObjectNode types = root.putObject("types");
        report.types().forEach((type, count) -> types.put(type.name(), count));
        ObjectNode levels = root.putObject("levels");
        report.levels().forEach((level, count) -> levels.put(level.name().toLowerCase(Locale.ROOT), count));
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of counts can always be written", e);
        }
    }
}
