package dev.sluice.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import dev.sluice.wire.Json;
import dev.sluice.wire.VerdictJson;
import dev.sluice.wire.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints findings with their places; what stands there is not repeated, since terminals and build logs are kept. */
final class ScanPrinter {
    private final PrintStream out;
    private final boolean explain;

    ScanPrinter(PrintStream out, boolean explain) {
        this.out = out;
        this.explain = explain;
    }

    void print(Scanned scanned) {
        out.println(scanned.input().name() + ": " + Words.of(scanned.level()) + ", "
                + count(scanned.findings().size(), "finding") + ", " + count(scanned.tokens(), "token"));
        String text = scanned.input().draft().text();
        for (Finding finding : scanned.findings()) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %-9s %-20s %-24s %-12s %.2f%s",
                    place(text, finding.range().start()),
                    finding.type(),
                    finding.subtype(),
                    Words.of(finding.level()),
                    finding.score(),
                    explain ? "  " + why(finding.why()) : ""));
        }
    }

    void printJson(List<Scanned> all) {
        ObjectNode json = Json.object();
        json.put("level", Words.of(all.stream().map(Scanned::level).reduce(Level.PUBLIC, Level::max)));
        json.put("tokens", all.stream().mapToInt(Scanned::tokens).sum());
        ArrayNode findings = json.putArray("findings");
        ArrayNode files = json.putArray("files");
        for (Scanned scanned : all) {
            files.addObject()
                    .put("file", scanned.input().name())
                    .put("level", Words.of(scanned.level()))
                    .put("tokens", scanned.tokens())
                    .put("findings", scanned.findings().size());
            scanned.findings().forEach(finding -> findings.add(withFile(scanned, finding)));
        }
        out.println(Json.indented(json));
    }

    private ObjectNode withFile(Scanned scanned, Finding finding) {
        ObjectNode json =
                VerdictJson.finding(finding).put("file", scanned.input().name());
        return explain ? json.put("why", why(finding.why())) : json;
    }

    private static String why(Finding.Why why) {
        return "rule " + (why.rule() + 1)
                + (why.check().isEmpty() ? "" : ", passed " + why.check())
                + (why.context().isEmpty() ? "" : ", near '" + why.context() + "'")
                + (why.note().isEmpty() ? "" : ", " + why.note());
    }

    private static String place(String text, int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return line + ":" + (at - lineStart + 1);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
