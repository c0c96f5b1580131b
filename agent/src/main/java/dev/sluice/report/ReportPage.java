package dev.sluice.report;

import dev.sluice.report.ExposureReport.Day;
import dev.sluice.report.ExposureReport.LineUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.NumberFormat;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as one self-contained page: no script, nothing fetched, its one style sheet allowed by hash. */
public final class ReportPage {
    private static final String STYLE = style();
    private final NumberFormat numbers = NumberFormat.getIntegerInstance(Locale.ENGLISH);

    /** The Content-Security-Policy the page is served with; it stands in the page as well. */
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'";
    }

    public String render(ExposureReport report) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + escape(contentSecurityPolicy()) + "\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>Exposure report</title><style>" + STYLE + "</style></head><body><main>"
                + head(report)
                + (report.totals().events() == 0 ? "" : body(report))
                + "<p class=\"note\">This page holds counts only. Nothing you typed is stored, here or anywhere in Sluice."
                + " It belongs to you.</p></main></body></html>\n";
    }

    private String head(ExposureReport report) {
        ExposureReport.Totals totals = report.totals();
        String span = "<p>" + report.from() + " to " + report.to() + "</p>";
        if (totals.events() == 0) {
            return "<header>" + span + "<h1>Nothing to report</h1><p class=\"lead\">No message was judged in this span."
                    + " Once you write to an AI chat with the extension on, what left and what stayed is counted here."
                    + "</p></header>";
        }
        return "<header>" + span + "<h1>" + headline(totals) + "</h1><p class=\"lead\">" + nextStep(report) + "</p>"
                + "</header><ul class=\"figures\">"
                + figure(String.valueOf(report.score()), "exposure score, of 100")
                + figure(number(totals.tokensSent()), "tokens sent in " + number(totals.sent()) + " messages")
                + figure(number(totals.findingsSent()), "sensitive values that left")
                + figure(number(totals.findingsAvoided()), "kept back by redacting or editing")
                + "</ul>";
    }

    private String headline(ExposureReport.Totals totals) {
        if (totals.findingsSent() == 0) {
            return "No sensitive value left this machine";
        }
        return number(totals.findingsSent()) + (totals.findingsSent() == 1 ? " sensitive value" : " sensitive values")
                + " left, " + number(totals.findingsAvoided()) + " stayed";
    }

    private String nextStep(ExposureReport report) {
        return report.lines().stream()
                .filter(line -> line.findings() > 0)
                .findFirst()
                .map(line -> "Most of it went to " + escape(name(line)) + ". Redacting there, or moving that work to an"
                        + " account under your organisation's contract, would change the most.")
                .orElse("Keep going: what was found was redacted or edited before it was sent.");
    }

    private String body(ExposureReport report) {
        return "<h2>Where it went</h2>" + lines(report) + "<h2>Day by day</h2>" + chart(report) + "<h2>What it was</h2>"
                + types(report) + repeated(report) + conversations(report);
    }

    private String lines(ExposureReport report) {
        return "<table><thead><tr><th>Product line</th><th>Contract</th><th class=\"n\">Messages</th>"
                + "<th class=\"n\">Tokens</th><th class=\"n\">Values left</th></tr></thead><tbody>"
                + report.lines().stream().map(this::lineRow).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String lineRow(LineUse line) {
        String lineClass = line.lineClass().name().toLowerCase(Locale.ROOT);
        return "<tr><td>" + escape(name(line)) + "</td><td><span class=\"tag " + lineClass + "\">" + lineClass
                + "</span></td>" + cell(line.sent()) + cell(line.tokens()) + cell(line.findings()) + "</tr>";
    }

    private String chart(ExposureReport report) {
        int most = report.days().stream().mapToInt(Day::tokens).max().orElse(0);
        double width = 900.0 / report.days().size();
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < report.days().size(); i++) {
            Day day = report.days().get(i);
            double height = most == 0 ? 0 : 120.0 * day.tokens() / most;
            bars.append(rect(i * width, 130 - height, Math.max(1, width - 2), height, "bar", day));
            if (day.findingsSent() > 0) {
                bars.append(rect(i * width, 134, Math.max(1, width - 2), 4, "out", day));
            }
        }
        return "<figure><svg viewBox=\"0 0 900 140\" role=\"img\" aria-label=\"Tokens sent per day\">" + bars
                + "</svg><figcaption>Tokens sent per day, at most " + number(most)
                + "; a mark below means that sensitive values left.</figcaption>" + dayTable(report) + "</figure>";
    }

    private String dayTable(ExposureReport report) {
        return "<details><summary>As a table</summary><table><thead><tr><th>Day</th><th class=\"n\">Tokens</th>"
                + "<th class=\"n\">Left</th><th class=\"n\">Kept back</th></tr></thead><tbody>"
                + report.days().stream()
                        .filter(day -> day.tokens() + day.findingsSent() + day.findingsAvoided() > 0)
                        .map(day -> "<tr><td>" + day.date() + "</td>" + cell(day.tokens()) + cell(day.findingsSent())
                                + cell(day.findingsAvoided()) + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table></details>";
    }

    private String types(ExposureReport report) {
        if (report.types().isEmpty()) {
            return "<p class=\"empty\">No sensitive value left.</p>";
        }
        return "<table><thead><tr><th>Kind</th><th class=\"n\">Values left</th></tr></thead><tbody>"
                + report.types().entrySet().stream()
                        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                        .map(entry -> "<tr><td>" + words(entry.getKey()) + "</td>" + cell(entry.getValue()) + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String repeated(ExposureReport report) {
        if (report.repeated().isEmpty()) {
            return "";
        }
        return "<h2>The same value, again and again</h2><table><thead><tr><th>Kind</th><th class=\"n\">Times</th>"
                + "<th class=\"n\">Chats</th></tr></thead><tbody>"
                + report.repeated().stream()
                        .map(value -> "<tr><td>" + words(value.type()) + "</td>" + cell(value.times())
                                + cell(value.conversations()) + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table><p class=\"note\">Recognised by a keyed fingerprint; the value itself is not kept.</p>";
    }

    private String conversations(ExposureReport report) {
        if (report.conversations().isEmpty()) {
            return "";
        }
        return "<h2>Chats that carry much history</h2><table><thead><tr><th>Product line</th>"
                + "<th class=\"n\">Messages</th><th class=\"n\">Tokens, history included</th></tr></thead><tbody>"
                + report.conversations().stream()
                        .map(chat -> "<tr><td>" + escape(chat.line()) + "</td>" + cell(chat.messages())
                                + cell(chat.tokensWithHistory()) + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table><p class=\"note\">Each message sends the chat so far again. A new chat sends less.</p>";
    }

    private static String rect(double x, double y, double width, double height, String style, Day day) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1\"><title>%s</title></rect>",
                style,
                x,
                y,
                width,
                height,
                day.date() + ": " + day.tokens() + " tokens, " + day.findingsSent() + " values left");
    }

    private String cell(int number) {
        return "<td class=\"n\">" + number(number) + "</td>";
    }

    private String figure(String number, String caption) {
        return "<li><b>" + number + "</b><span>" + caption + "</span></li>";
    }

    private String number(int number) {
        return numbers.format(number);
    }

    private static String name(LineUse line) {
        return Objects.requireNonNullElse(line.name(), line.line());
    }

    private static String words(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
