package dev.sluice.telemetry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dispatch as syslog messages: RFC 5424, each behind its length in octets as RFC 5425 asks. Everything is structured
 * data; the private enterprise number is the one RFC 5612 keeps for documentation, for Sluice has none.
 */
final class SyslogForm {
    private static final String STRUCTURE = "sluice@32473";
    private static final int LOG_AUDIT = 13;
    private static final int INFORMATIONAL = 6;
    private static final String PRIORITY = "<" + (LOG_AUDIT * 8 + INFORMATIONAL) + ">1 ";

    private SyslogForm() {}

    static Parcel of(Dispatch dispatch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String message : messages(dispatch)) {
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            out.writeBytes((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
        }
        return new Parcel(Parcel.Kind.SYSLOG, out.toByteArray());
    }

    private static List<String> messages(Dispatch dispatch) {
        List<String> messages = new ArrayList<>();
        for (Counts day : dispatch.days()) {
            day.groups().forEach((group, sums) -> {
                Map<String, Object> fields = fields(group.service(), group.tier(), group.outcome());
                fields.put("level", group.level());
                fields.put("messages", sums.messages());
                fields.put("tokens", sums.tokens());
                messages.add(message(dispatch, day.to(), "messages", fields));
            });
            day.findings().forEach((kind, count) -> {
                Map<String, Object> fields = fields(kind.service(), kind.tier(), kind.outcome());
                fields.put("type", kind.type());
                fields.put("findings", count);
                messages.add(message(dispatch, day.to(), "findings", fields));
            });
        }
        Heartbeat heartbeat = dispatch.heartbeat();
        Map<String, Object> fields = new TreeMap<>(Map.of(
                "agent", heartbeat.agent(),
                "extension", heartbeat.extension(),
                "policy", heartbeat.policy(),
                "policyProblems", heartbeat.problems(),
                "adaptersBroken", heartbeat.brokenAdapters(),
                "lost", heartbeat.lost()));
        messages.add(message(dispatch, dispatch.at(), "heartbeat", fields));
        return messages;
    }

    private static Map<String, Object> fields(String service, String tier, String outcome) {
        return new TreeMap<>(Map.of("service", service, "tier", tier, "outcome", outcome));
    }

    /** The device's id stands where a host name would: the machine's name often holds a person's. */
    private static String message(Dispatch dispatch, Instant at, String id, Map<String, Object> fields) {
        StringBuilder message = new StringBuilder(PRIORITY)
                .append(at.truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(dispatch.device())
                .append(" sluice - ")
                .append(id)
                .append(" [")
                .append(STRUCTURE);
        if (!dispatch.department().isEmpty()) {
            fields.put("department", dispatch.department());
        }
        fields.forEach((name, value) -> message.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        return message.append(']').toString();
    }

    private static String escaped(Object value) {
        return value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
    }
}
