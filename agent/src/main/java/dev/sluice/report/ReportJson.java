package dev.sluice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** The report as JSON; {@code docs/report.md} names every field. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private ReportJson() {}

    public static ObjectNode of(ExposureReport report) {
        ObjectNode root = JSON.createObjectNode()
                .put("from", report.from().toString())
                .put("to", report.to().toString())
                .put("score", report.score());
        ExposureReport.Totals totals = report.totals();
        root.putObject("totals")
                .put("events", totals.events())
                .put("sent", totals.sent())
                .put("tokensSent", totals.tokensSent())
                .put("tokensSaved", totals.tokensSaved())
                .put("findingsSent", totals.findingsSent())
                .put("findingsAvoided", totals.findingsAvoided());
        ArrayNode lines = root.putArray("lines");
        report.lines()
                .forEach(line -> lines.addObject()
                        .put("line", line.line())
                        .put("class", lower(line.lineClass()))
                        .put("firstUse", line.firstUse().toString())
                        .put("sent", line.sent())
                        .put("tokens", line.tokens())
                        .put("findings", line.findings()));
        counts(root.putObject("types"), report.types(), false);
        counts(root.putObject("levels"), report.levels(), true);
        ArrayNode days = root.putArray("days");
        report.days()
                .forEach(day -> days.addObject()
                        .put("date", day.date().toString())
                        .put("tokens", day.tokens())
                        .put("findingsSent", day.findingsSent())
                        .put("findingsAvoided", day.findingsAvoided()));
        ArrayNode repeated = root.putArray("repeated");
        report.repeated()
                .forEach(value -> repeated.addObject()
                        .put("type", value.type().name())
                        .put("times", value.times())
                        .put("conversations", value.conversations())
                        .put("lines", value.lines()));
        ArrayNode conversations = root.putArray("conversations");
        report.conversations()
                .forEach(conversation -> conversations
                        .addObject()
                        .put("line", conversation.line())
                        .put("messages", conversation.messages())
                        .put("tokensWithHistory", conversation.tokensWithHistory()));
        root.put("trend", lower(report.trend()));
        ObjectNode avoided = root.putObject("avoided");
        report.avoided()
                .forEach((outcome, kept) -> avoided.putObject(lower(outcome).replace('_', '-'))
                        .put("messages", kept.messages())
                        .put("findings", kept.findings())
                        .put("tokens", kept.tokens()));
        ownWord(root, report.ownWord());
        return root;
    }

    private static void ownWord(ObjectNode root, OwnWord word) {
        ArrayNode dismissed = root.putArray("dismissed");
        word.dismissed()
                .forEach(one -> dismissed
                        .addObject()
                        .put("detector", one.detector())
                        .put("times", one.times())
                        .put("takenBack", one.takenBack()));
        root.putObject("pauses").put("count", word.pauses()).put("minutes", word.pausedMinutes());
    }

    public static String text(ExposureReport report) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(report)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of counts can always be written", e);
        }
    }

    private static void counts(ObjectNode node, Map<? extends Enum<?>, Integer> counts, boolean lower) {
        counts.forEach((key, count) -> node.put(lower ? lower(key) : key.name(), count));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
