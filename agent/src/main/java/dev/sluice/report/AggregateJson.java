package dev.sluice.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts for somebody who manages: no days, chats or repeated values, and no group smaller than a least size. */
public final class AggregateJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AggregateJson() {}

    public static String text(ExposureReport report, int minGroup) {
        Map<String, Integer> lines = new TreeMap<>();
        report.lines().forEach(line -> lines.put(line.line(), line.sent()));
        Map<String, Integer> types = new TreeMap<>();
        report.types().forEach((type, count) -> types.put(type.name(), count));
        Map<String, Integer> levels = new TreeMap<>();
        report.levels().forEach((level, count) -> levels.put(level.name().toLowerCase(Locale.ROOT), count));
        ObjectNode root = JSON.createObjectNode()
                .put("from", report.from().toString())
                .put("to", report.to().toString())
                .put("minGroup", minGroup);
        large(root.putObject("lines"), lines, minGroup);
        large(root.putObject("types"), types, minGroup);
        large(root.putObject("levels"), levels, minGroup);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of counts can always be written", e);
        }
    }

    /** Neither a total nor the number of groups left out is told: a small group could be computed from them. */
    private static void large(ObjectNode node, Map<String, Integer> groups, int minGroup) {
        groups.forEach((name, count) -> {
            if (count >= minGroup) {
                node.put(name, count);
            }
        });
    }
}
