package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.ledger.Event.Outcome;
import dev.sluice.ledger.Events;
import dev.sluice.ledger.Ledger;
import dev.sluice.policy.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report over HTTP: its filters, and what is answered to wrong ones. */
class ReportRouteTest {
    @TempDir
    static Path folder;

    private static AgentUnderTest agent;
    private static Client owner;

    @BeforeAll
    static void start() throws IOException {
        Path data = folder.resolve("data");
        agent = AgentUnderTest.start(data);
        try (Ledger ledger = Ledger.open(data.resolve("ledger.db"), Clock.systemDefaultZone())) {
            Instant now = Instant.now();
            ledger.append(Events.event(now, "openai/chatgpt-free", Outcome.SENT, Level.REGULATED, 7));
            ledger.append(Events.event(now, "openai/chatgpt-free", Outcome.SENT, Level.PUBLIC, 7));
            ledger.append(Events.event(now, "left/long-ago", Outcome.SENT, Level.INTERNAL, 7));
        }
        owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            from=2026-02-30                 | from is not a day of the calendar            | no such day
            from=                           | from is not a day of the calendar            | no day at all
            to=KANARIE                      | to is not a day of the calendar              | a word
            from=1999-12-31                 | from must lie between                        | before its time
            from=2026-02-02&to=2026-02-01   | from 2026-02-02 lies after to 2026-02-01     | backwards
            from=2000-01-01&to=2098-01-01   | is too long: ask for less than ten years     | a span that would fill the memory
            service=KANARIE                 | service is no known vendor or product line   | no such vendor
            level=KANARIE                   | level must be public, internal               | no such level
            """)
    void saysWhatIsWrongWithAFilter(String query, String detail, String why) throws IOException {
        Client.Answer answer = owner.get("/v1/report?" + query);

        assertThat(answer.status()).as(why).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-field");
        assertThat(answer.json().path("detail").asText()).contains(detail);
        assertThat(answer.body()).doesNotContain("KANARIE", "java.");
    }

    @Test
    void refusesAFilterItDoesNotKnow() throws IOException {
        assertThat(owner.get("/v1/report?since=2026-01-01").code()).isEqualTo("unknown-field");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "service=openai, 2",
        "service=openai/chatgpt-free&level=confidential, 1",
        "service=left, 1",
        "level=internal, 2",
        "to=2020-01-01, 0"
    })
    void countsWhatWasAskedFor(String query, int events) throws IOException {
        Client.Answer answer = owner.get("/v1/report?" + query);

        assertThat(answer.json().at("/totals/events").asInt()).as(answer.body()).isEqualTo(events);
    }

    @Test
    void pageAsksForAnotherSelectionBehindALinkOfItsOwn() throws IOException {
        String page = page(agent.reportAddress(), "");
        assertThat(page).contains("form-action 'self'", "<option value=\"openai\">OpenAI", "left/long-ago");
        String next = action(page);
        String filtered = page(next, "?language=zh-TW&from=2026-01-01&to=2098-01-01&service=&level=");
        assertThat(filtered).contains("role=\"alert\"", "less than ten years before it", "相距不到十年");
        assertThat(new Client(agent.port()).get(next).status()).isNotEqualTo(200);
        String again = page(action(filtered), "?language=zh-TW&service=openai&level=regulated");
        assertThat(again)
                .doesNotContain("role=\"alert\"")
                .contains("id=\"in-zh-TW\" checked", "· openai · ", "<option value=\"regulated\" selected>");
    }

    private static String page(String address, String query) throws IOException {
        Client.Answer answer = new Client(agent.port()).get(address.replaceFirst("^http://[^/]+", "") + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.head()).contains("form-action 'self'");
        return answer.body();
    }

    private static String action(String page) {
        return page.replaceFirst("(?s).*?action=\"([^\"]+)\".*", "$1");
    }
}
