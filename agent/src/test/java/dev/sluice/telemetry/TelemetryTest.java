package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import dev.sluice.ledger.Event;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sender against a real HTTP server; what arrives is read back with OpenTelemetry's own schema. */
class TelemetryTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path home;

    private CollectorServer collector;
    private Office office;

    @BeforeEach
    void open() throws IOException {
        collector = new CollectorServer();
        office = new Office(home, Office.settings(collector.address(), null, null));
    }

    @AfterEach
    void close() {
        collector.close();
    }

    @Test
    void sendsNoHistoryWhenItIsSwitchedOn() throws Exception {
        office.sender().step();
        assertThat(collector.bodies("/v1/metrics")).isEmpty();
        assertThat(collector.bodies("/v1/logs")).hasSize(1);
        assertThat(collector.requests().get(0).authorization()).isEqualTo("Bearer of-the-office");
    }

    @Test
    void sendsByteForByteWhatThePreviewShows() throws Exception {
        office.sender().step();
        collector.forget();
        office.pass(DAY.multipliedBy(2));
        String preview = office.preview();
        office.sender().step();
        List<String> shown = Stream.of(preview.split("\n\n", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(part.indexOf('\n') + 1))
                .toList();
        assertThat(collector.requests().stream().map(CollectorServer.Request::body))
                .containsExactlyElementsOf(shown)
                .hasSize(2);
    }

    @Test
    void showsInThePreviewWhatWaitsToo() throws Exception {
        collector.answers(503);
        office.sender().step();
        String preview = office.preview();
        collector.answers(200);
        office.sender().step();
        assertThat(preview).contains(collector.bodies("/v1/logs").get(0));
    }

    @Test
    void countsEveryMessageOnceAndByDay() throws Exception {
        office.sender().step();
        office.pass(DAY.multipliedBy(3));
        office.sender().step();
        List<Event> events = office.events(Office.MONDAY, office.instant());
        List<NumberDataPoint> messages = points("sluice.messages");
        assertThat(messages.stream().mapToLong(NumberDataPoint::getAsInt).sum()).isEqualTo(events.size());
        assertThat(points("sluice.findings").stream()
                        .mapToLong(NumberDataPoint::getAsInt)
                        .sum())
                .isEqualTo(events.stream()
                        .flatMap(event -> event.findings().values().stream())
                        .mapToLong(Integer::longValue)
                        .sum());
        assertThat(messages)
                .allSatisfy(point ->
                        assertThat(day(point.getStartTimeUnixNano())).isEqualTo(day(point.getTimeUnixNano() - 1)));
        assertThat(metrics().map(metric -> metric.getSum().getAggregationTemporality()))
                .containsOnly(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
    }

    @Test
    void tellsHowTheDeviceIs() throws Exception {
        office.sender().step();
        ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
        JsonFormat.parser().merge(collector.bodies("/v1/logs").get(0), request);
        assertThat(request.getResourceLogs(0).getScopeLogs(0).getLogRecords(0).getEventName())
                .isEqualTo("sluice.heartbeat");
        assertThat(collector.bodies("/v1/logs").get(0))
                .contains("1.2.3", "1.2.4", "acme 7", "Claims", "sluice.adapters.broken");
    }

    @Test
    void carriesNothingThatTellsAPersonASiteOrAConversation() throws Exception {
        office.sender().step();
        office.pass(DAY.multipliedBy(9));
        office.sender().step();
        assertThat(String.join("", collector.bodies("/v1/metrics"))).contains("openai/chatgpt-free");
        assertThat(collector.requests().toString())
                .doesNotContain("chatgpt.com", "mac0", "chat0", System.getProperty("user.name") + "@");
    }

    @ParameterizedTest
    @CsvSource({
        "503, 120, 121, what it asked for is waited for",
        "429, 3600, 3660, an hour too",
        "502, '', 31, without a word its own pause",
        "404, '', 31, a wrong address may be mended"
    })
    void triesAgainLaterAndLosesNothing(int status, String after, int seconds, String why) throws Exception {
        collector.answers(status, after, "{}");
        Telemetry sender = office.sender();
        sender.step();
        assertThat(collector.requests()).hasSize(1);
        collector.answers(200);
        office.pass(Duration.ofSeconds(after.isEmpty() ? 1 : Long.parseLong(after)));
        sender.step();
        assertThat(collector.requests()).as(why).hasSize(1);
        office.pass(Duration.ofSeconds(seconds));
        sender.step();
        assertThat(collector.requests()).as(why).hasSize(2);
        assertThat(office.status()).isEqualTo(new TelemetryStatus(true, office.instant(), 0, 0, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {} | 1 | refused for good",
                "413 | {} | 1 | too large for good",
                "200 | {\"partialSuccess\":{\"rejectedLogRecords\":\"3\"}} | 3 | taken in part",
                "200 | not JSON | 0 | taken"
            })
    void countsWhatIsLost(int status, String answer, long lost, String why) throws Exception {
        collector.answers(status, "", answer);
        office.sender().step();
        assertThat(office.status().lost()).as(why).isEqualTo(lost);
        assertThat(office.status().queued()).isZero();
        assertThat(office.preview()).containsPattern("sluice.telemetry.lost.{0,30}intValue\\W+" + lost + "\\W");
    }

    @Test
    void keepsCountsOverAnOutageAndARestart() throws Exception {
        office.sender().step();
        collector.answers(503);
        for (int day = 0; day < 3; day++) {
            office.pass(DAY);
            office.sender().step();
        }
        assertThat(office.status().queued()).isEqualTo(6);
        collector.answers(200);
        collector.forget();
        office.sender().step();
        assertThat(points("sluice.messages").stream()
                        .mapToLong(NumberDataPoint::getAsInt)
                        .sum())
                .isEqualTo(office.events(Office.MONDAY, office.instant()).size());
    }

    @Test
    void countsNothingTwiceWhenItEndedBeforeItCouldNoteWhatWaits() throws Exception {
        office.sender().step();
        State before = office.folder().state();
        collector.answers(503);
        office.pass(DAY);
        office.sender().step();
        office.folder().keep(before);
        collector.answers(200);
        collector.forget();
        office.sender().step();
        assertThat(points("sluice.messages").stream()
                        .mapToLong(NumberDataPoint::getAsInt)
                        .sum())
                .isEqualTo(office.events(Office.MONDAY, office.instant()).size());
    }

    @Test
    void goesOnWhenTheLedgerIsThereAgain() throws Exception {
        Telemetry sender = office.sender();
        sender.step();
        office.pass(DAY);
        office.loseLedger(true);
        assertThat(sender.step()).isAfter(office.instant());
        office.loseLedger(false);
        sender.step();
        assertThat(points("sluice.messages").stream()
                        .mapToLong(NumberDataPoint::getAsInt)
                        .sum())
                .isEqualTo(office.events(Office.MONDAY, office.instant()).size());
    }

    @Test
    void startsAnewUnderAnotherIdAfterAPurge() throws Exception {
        office.sender().step();
        String first = office.folder().existingDevice();
        office.folder().forget();
        assertThat(home).isEmptyDirectory();
        office.sender().step();
        assertThat(office.folder().existingDevice()).isNotNull().isNotEqualTo(first);
    }

    private Stream<Metric> metrics() throws IOException {
        Stream.Builder<Metric> metrics = Stream.builder();
        for (String body : collector.bodies("/v1/metrics")) {
            ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
            JsonFormat.parser().merge(body, request);
            request.getResourceMetricsList().stream()
                    .flatMap(resource -> resource.getScopeMetricsList().stream())
                    .flatMap(scope -> scope.getMetricsList().stream())
                    .forEach(metrics);
        }
        return metrics.build();
    }

    private List<NumberDataPoint> points(String name) throws IOException {
        return metrics()
                .filter(metric -> metric.getName().equals(name))
                .flatMap(metric -> metric.getSum().getDataPointsList().stream())
                .toList();
    }

    private static long day(long nanos) {
        return Instant.ofEpochSecond(0, nanos).getEpochSecond() / DAY.toSeconds();
    }
}
