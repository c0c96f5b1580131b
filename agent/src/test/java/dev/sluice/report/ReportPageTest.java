package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Fingerprints;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    private static final LocalDate LAST = LocalDate.parse("2026-11-23");
    private static final Map<String, ProductLine> LINES =
            Builtin.productLines().stream().collect(Collectors.toMap(ProductLine::id, Function.identity()));

    private static ExposureReport report(List<Event> events, int days) {
        return Reported.of(events, Selection.of(LAST.minusDays(days - 1L), LAST), LINES::get);
    }

    @Test
    void saysEverySentenceInBothLanguages() {
        assertThat(PageWords.CHINESE.keys()).isEqualTo(PageWords.ENGLISH.keys());
        for (FindingType type : FindingType.values()) {
            assertThat(PageWords.CHINESE.of("kind", type)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 365})
    void loadsNothingWhateverTheSpan(int days) {
        String page = new ReportPage(new Leaving(false, false, "", "nothing"))
                .render(report(new Histories(7).days(LAST, days), days));
        assertThat(page).doesNotContain("<script", "src=", "url(", "@import", "<link", "style=\"");
        assertThat(page).contains("Trained on?", "用於訓練？", "Table by month");
    }

    @Test
    void showsByteForByteWhatTelemetryWouldCarry() {
        String payload = "{\"line\": \"<openai>\"}";
        ReportPage page = new ReportPage(new Leaving(true, true, "<34>1 waits", payload));
        assertThat(page.render(report(new Histories(7).days(LAST, 30), 30)))
                .contains(Html.escape(payload), Html.escape("<34>1 waits"), "What waits to be sent", "等待傳送的內容")
                .doesNotContain("It is off", "遙測未啟用", "Zeros stand");
    }

    @Test
    void saysInBothLanguagesThatTelemetryIsOff() {
        assertThat(new ReportPage(new Leaving(false, false, "", "{}"))
                        .render(report(new Histories(7).days(LAST, 30), 30)))
                .contains("It is off: nothing is sent.", "Zeros stand", "遙測未啟用，什麼都不會送出。", "裝置代號以零表示")
                .doesNotContain("What waits to be sent", "等待傳送的內容");
    }

    @Test
    void aggregateTellsNoGroupBelowTheLeastSize() {
        ExposureReport report = report(new Histories(7).days(LAST, 30), 30);
        int most = report.lines().stream()
                .mapToInt(ExposureReport.LineUse::sent)
                .max()
                .orElseThrow();
        assertThat(AggregateJson.text(report, most)).contains("openai/chatgpt-enterprise");
        assertThat(AggregateJson.text(report, most + 1)).doesNotContain("openai", "google", "macs", "chat0");
        assertThat(AggregateJson.text(report, 1))
                .contains("google/gemini-personal")
                .doesNotContain("mac", "chat0");
    }

    @Test
    void holdsNothingThatWasTypedAnywhere(@TempDir Path directory) throws IOException {
        String typed = "zanzibar.canary@example.com";
        Fingerprints fingerprints = new Fingerprints(() -> List.of(new byte[32]));
        List<Event> events = new Histories(7)
                .days(LAST, 3).stream()
                        .map(event -> withFingerprint(event, fingerprints.of(FindingType.EMAIL, typed)))
                        .toList();
        try (Ledger ledger = Ledger.open(directory.resolve("ledger.db"), Clock.systemUTC())) {
            ledger.append(events);
            Selection all = Selection.of(LAST.minusDays(2), LAST);
            ExposureReport report = new ReportBuilder(LINES::get).build(ledger, all);
            StringBuilder exports = new StringBuilder(
                    new ReportPage(new Leaving(false, false, "", "nothing")).render(report) + ReportJson.text(report));
            ReportCsv.write(ledger, all, exports);
            assertThat(exports)
                    .doesNotContain(
                            typed, fingerprints.of(FindingType.EMAIL, typed).mac());
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(typed, "zanzibar");
                }
            }
        }
    }

    private static Event withFingerprint(Event event, Event.Fingerprint fingerprint) {
        return new Event(
                event.at(),
                event.site(),
                event.line(),
                event.lineClass(),
                event.confidence(),
                event.conversation(),
                event.termsSeen(),
                event.offered(),
                event.outcome(),
                event.reason(),
                event.permissions(),
                event.level(),
                event.findings(),
                List.of(fingerprint),
                event.tokens(),
                event.characters(),
                event.answerChecked(),
                event.latencyMillis());
    }
}
