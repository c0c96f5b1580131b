package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.Problem;
import dev.sluice.policy.TelemetrySettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryReaderTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private TelemetrySettings read(String telemetry) throws IOException {
        Files.writeString(folder.resolve(MachineNotes.FILE), telemetry);
        return MachineNotes.read(folder, problems::add).telemetry();
    }

    @Test
    void readsEverySetting() throws IOException {
        TelemetrySettings settings = read("""
                telemetry:
                  otlp: https://collector.example.com:4318
                  headers: {Authorization: Bearer s3cret}
                  syslog: tls://siem.example.com:6514
                  ca: /etc/ssl/own.pem
                  every-minutes: 60
                  queue-kilobytes: 2
                  department: Claims
                """);
        assertThat(problems).isEmpty();
        assertThat(settings)
                .isEqualTo(new TelemetrySettings(
                        URI.create("https://collector.example.com:4318"),
                        Map.of("Authorization", "Bearer s3cret"),
                        URI.create("tls://siem.example.com:6514"),
                        Path.of("/etc/ssl/own.pem"),
                        Duration.ofHours(1),
                        2048,
                        "Claims"));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void isOffUnlessToldOtherwise() throws IOException {
        assertThat(read("groups: [staff]\n").isOn()).isFalse();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "otlp: http://collector.example.com:4318 | telemetry.otlp | counts in the clear",
                "otlp: ftp://collector.example.com | telemetry.otlp | no such way",
                "otlp: 'https://a b' | telemetry.otlp | no address",
                "syslog: udp://siem.example.com | telemetry.syslog | in the clear",
                "syslog: 'tls:siem' | telemetry.syslog | no host",
                "every-minutes: 0 | telemetry.every-minutes | without a pause",
                "queue-kilobytes: 99999999 | telemetry.queue-kilobytes | a full disk",
                "department: 'a{b}' | telemetry.department | no name"
            })
    void staysOffWhenASettingIsWrong(String line, String path, String why) throws IOException {
        String sound = line.startsWith("otlp") ? "" : "  otlp: https://collector.example.com\n";
        assertThat(read("telemetry:\n" + sound + "  " + line + "\n").isOn())
                .as(why)
                .isFalse();
        assertThat(problems).extracting(Problem::path).as(why).containsExactly(path);
    }

    @Test
    void takesPlainHttpOnThisMachine() throws IOException {
        assertThat(read("telemetry: {otlp: 'http://127.0.0.1:4318'}\n").isOn()).isTrue();
        assertThat(problems).isEmpty();
    }
}
