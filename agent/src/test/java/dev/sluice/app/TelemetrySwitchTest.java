package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.sluice.cli.Parts;
import dev.sluice.health.Check;
import dev.sluice.health.ExtensionState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole agent with and without {@code telemetry:} in the machine's file. */
class TelemetrySwitchTest {
    @TempDir
    Path folder;

    private Parts parts(String machine) throws IOException {
        Path policy = Files.createDirectories(folder.resolve("Sluice"));
        Files.writeString(policy.resolve("machine.yaml"), machine);
        // The one family whose folder for administrators can be chosen.
        Map<String, String> properties =
                Map.of("user.home", folder.toString(), "os.name", "Windows 11", "sluice.policy.millis", "100");
        Surroundings surroundings = new Surroundings(Map.of("ProgramData", folder.toString()), properties::get);
        return new Wiring.Maker(surroundings).make(folder.resolve("data"));
    }

    private static String told(Parts parts) {
        return parts.checks().stream()
                .filter(check -> check.code().equals("telemetry"))
                .map(Check::run)
                .map(diagnosis -> diagnosis.result().what())
                .findFirst()
                .orElseThrow();
    }

    private static List<Thread> senders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("telemetry"))
                .toList();
    }

    @Test
    void hasNoSenderWhileItIsOff() throws IOException {
        Parts parts = parts("groups: [staff]\n");
        try (Parts.Service service = parts.serve(new Parts.Wish(0, false))) {
            assertThat(service.port()).isPositive();
            assertThat(senders()).isEmpty();
            assertThat(folder.resolve("data/telemetry")).doesNotExist();
            assertThat(told(parts)).isEqualTo("off");
            assertThat(parts.reports().leaving().isOn()).isFalse();
            assertThat(parts.reports().leaving().hasDevice()).isFalse();
            assertThat(folder.resolve("data/telemetry"))
                    .as("looking leaves no trace")
                    .doesNotExist();
        }
    }

    @Test
    void sendsWhereTheMachineSaysSo() throws Exception {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/logs", exchange -> {
            try (exchange;
                    GZIPInputStream in = new GZIPInputStream(exchange.getRequestBody())) {
                bodies.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
        String notes =
                "telemetry: {otlp: 'http://127.0.0.1:" + collector.getAddress().getPort() + "'}\n";
        Parts parts = parts(notes);
        try (Parts.Service service = parts.serve(new Parts.Wish(0, false))) {
            assertThat(service.port()).isPositive();
            assertThat(bodies.poll(30, TimeUnit.SECONDS))
                    .contains("sluice.heartbeat", parts.policy().effective().version());
        } finally {
            collector.stop(0);
        }
        for (Thread sender : senders()) {
            sender.join();
        }
        Parts afterwards = parts(notes);
        afterwards.reports().purge(null);
        assertThat(folder.resolve("data/telemetry")).doesNotExist();
        assertThat(told(afterwards)).isEqualTo("on, last success never, 0 queued, 0 lost");
    }

    @Test
    void beginsAndEndsUnderAnAgentThatRuns() throws Exception {
        Parts parts = parts("groups: [staff]\n");
        try (Parts.Service service = parts.serve(new Parts.Wish(0, false))) {
            assertThat(service.port()).isPositive();
            Files.writeString(folder.resolve("Sluice/machine.yaml"), "telemetry: {otlp: 'http://127.0.0.1:9'}\n");
            assertThat(eventually(() -> !senders().isEmpty())).isTrue();
            assertThat(told(parts)).startsWith("on, ");
            Files.delete(folder.resolve("Sluice/machine.yaml"));
            assertThat(eventually(() -> senders().isEmpty())).isTrue();
        }
    }

    private static boolean eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return holds.getAsBoolean();
    }

    @ParameterizedTest
    @CsvSource({
        "chatgpt.com, PT0S, 1, just now",
        "chatgpt.com, PT23H, 1, today",
        "chatgpt.com, PT25H, 0, more than a day ago",
        ", PT0S, 0, none"
    })
    void countsSitesTheExtensionCouldNotReadOfLate(String site, Duration ago, int broken, String why) {
        ExtensionState state = new ExtensionState();
        Instant now = Instant.parse("2026-11-23T18:00:00Z");
        state.note("0.1.0", site, now.minus(ago));
        state.note("0.1.1", site, now.minus(ago));
        assertThat(state.version()).isEqualTo("0.1.1");
        assertThat(state.brokenSites(now)).as(why).isEqualTo(broken);
    }
}
