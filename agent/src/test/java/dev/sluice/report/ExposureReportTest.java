package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Events;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExposureReportTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2026-11-19");
    private static final LocalDate TO = LocalDate.parse("2026-11-23");

    private final List<Event> events = List.of(
            Events.event(NOON, "openai/chatgpt-free", Event.Outcome.SENT_ANYWAY, Level.REGULATED, 100),
            Events.event(NOON.plusSeconds(9), "openai/chatgpt-free", Event.Outcome.SENT_REDACTED, Level.REGULATED, 50),
            Events.event(NOON.plusSeconds(99), "openai/chatgpt-enterprise", Event.Outcome.SENT, Level.REGULATED, 200),
            Events.event(NOON.plusSeconds(999), "openai/chatgpt-free", Event.Outcome.CANCELLED, Level.REGULATED, 70));

    private ExposureReport build(List<Event> of) {
        return Reported.of(of, Selection.of(FROM, TO), id -> null);
    }

    @Test
    void tellsWhatLeftFromWhatStayed() {
        ExposureReport report = build(events);
        assertThat(report.totals()).isEqualTo(new ExposureReport.Totals(4, 3, 350, 0, 6, 6));
        assertThat(report.types()).containsEntry(FindingType.EMAIL, 4).containsEntry(FindingType.CREDIT_CARD, 2);
        assertThat(report.lines())
                .extracting(ExposureReport.LineUse::line)
                .first()
                .isEqualTo("openai/chatgpt-free");
        assertThat(report.days()).hasSize(5);
        assertThat(report.repeated()).containsExactly(new ExposureReport.Repeated(FindingType.CREDIT_CARD, 2, 1, 2));
    }

    private static String csv(List<Event> of, Selection selection) {
        return Reported.with(of, ledger -> {
            StringBuilder out = new StringBuilder();
            try {
                ReportCsv.write(ledger, selection, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        });
    }

    @Test
    void pageFetchesNothingAndRunsNothing() {
        String page = new ReportPage(new Leaving(false, false, "", "nothing")).render(build(events));
        assertThat(page)
                .contains("6 sensitive values left, 6 stayed")
                .doesNotContain("<script", "src=", "url(", "@import");
        Matcher links = Pattern.compile("https?://").matcher(page);
        assertThat(links.find()).isFalse();
        assertThat(ReportPage.contentSecurityPolicy(false)).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void emptySpanSaysSo() {
        assertThat(new ReportPage(new Leaving(false, false, "", "nothing")).render(build(List.of())))
                .contains("Nothing to report", "What leaves this machine", "離開這台電腦的資料");
    }

    @Test
    void csvHasOneRowPerEvent() {
        String[] rows = csv(events, Selection.of(FROM, TO)).split("\r\n");
        assertThat(rows).hasSize(5);
        assertThat(rows[1])
                .isEqualTo("2026-11-20T12:00:00Z,chatgpt.com,openai/chatgpt-free,personal,high,warn,sent-anyway,,"
                        + "regulated,3,100,300,0,0,0,400,false");
    }

    @Test
    void jsonCarriesTheSameFigures() {
        assertThat(ReportJson.of(build(events)).at("/totals/tokensSent").asInt())
                .isEqualTo(350);
    }
}
