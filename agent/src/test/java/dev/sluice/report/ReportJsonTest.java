package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Event.Fingerprint;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Pause;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.FindingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says as JSON is what its published schema says. */
class ReportJsonTest {
    private static final LocalDate LAST = LocalDate.parse("2026-11-23");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Path SCHEMA =
            Path.of(System.getProperty("sluice.repository", ".."), "docs/report.schema.json");

    @TempDir
    Path folder;

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA), strict);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 365})
    void followsTheSchemaWhateverTheSpan(int days) {
        Selection selection = Selection.of(LAST.minusDays(Math.max(0, days - 1)), LAST);
        ObjectNode json = ReportJson.of(Reported.of(new Histories(7).days(LAST, days), selection, id -> null));
        assertThat(schema.validate(json)).isEmpty();
        assertThat(schema.validate(json.deepCopy().put("more", 1))).isNotEmpty();
        assertThat(schema.validate(json.deepCopy().put("from", "2026-02-30"))).isNotEmpty();
    }

    @Test
    void countsWhatThePersonSaidThemselves() throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC())) {
            long id = ledger.append(dismissal("person.name", NOON));
            ledger.append(dismissal("person.name", NOON.plusSeconds(1)));
            ledger.append(dismissal("card.number", NOON));
            ledger.append(dismissal("card.number", NOON.minusSeconds(86_400 * 30)));
            ledger.revoke(id, NOON.plusSeconds(60));
            ledger.append(new Pause(NOON, NOON.plusSeconds(1_800)));
            ledger.append(new Pause(NOON.plusSeconds(600), NOON.plusSeconds(600)));
            ledger.append(new Pause(NOON.plusSeconds(3_600), NOON.plusSeconds(4_500)));
            ExposureReport report =
                    new ReportBuilder(line -> null).build(ledger, Selection.of(LAST.minusDays(6), LAST));
            ObjectNode json = ReportJson.of(report);
            assertThat(schema.validate(json)).isEmpty();
            assertThat(json.path("dismissed")).isEqualTo(new ObjectMapper().readTree("""
                            [{"detector":"person.name","times":2,"takenBack":1},
                             {"detector":"card.number","times":1,"takenBack":0}]"""));
            assertThat(json.path("pauses")).isEqualTo(new ObjectMapper().readTree("{\"count\":2,\"minutes\":25}"));
            assertThat(new ReportPage(new Leaving(false, false, "", "nothing")).render(report))
                    .contains("person.name", "paused 2 times, for 25 minutes", "暫停警告 2 次");
        }
    }

    @Test
    void namesNothingTheSchemaDoesNotRequire() {
        List<String> fields = new ArrayList<>();
        ReportJson.of(Reported.of(List.of(), Selection.of(LAST, LAST), id -> null))
                .fieldNames()
                .forEachRemaining(fields::add);
        List<String> required = new ArrayList<>();
        schema.getSchemaNode().path("required").forEach(name -> required.add(name.asText()));
        assertThat(fields).containsExactlyInAnyOrderElementsOf(required);
    }

    private static Dismissal dismissal(String detector, Instant at) {
        Fingerprint value = new Fingerprint(FindingType.PERSON, "aa11");
        return new Dismissal(0, at, Dismissal.Scope.PERSON, detector, value, null, null);
    }
}
