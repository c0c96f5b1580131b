package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.home.Trust;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syslog over TLS to a real TLS server with a certificate of a private authority. */
class SyslogTest {
    /** RFC 5424, section 6, as far as it is used here. */
    private static final Pattern MESSAGE =
            Pattern.compile("<110>1 \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z [0-9a-f-]{36} sluice - (heartbeat|messages|findings)"
                    + " \\[sluice@32473( [a-zA-Z]{1,32}=\"([^\"\\\\\\]]|\\\\[\"\\\\\\]])*\")+\\]");

    @TempDir
    static Path certificates;

    @TempDir
    Path home;

    private static TlsServer.Identity trusted;
    private static TlsServer.Identity stranger;

    @BeforeAll
    static void draw() throws Exception {
        trusted = TlsServer.Identity.draw(certificates, "trusted");
        stranger = TlsServer.Identity.draw(certificates, "stranger");
    }

    @Test
    void framesEveryMessageByItsOctets() throws Exception {
        try (TlsServer server = new TlsServer(trusted)) {
            Office office = new Office(home, Office.settings(null, server.address(), trusted.certificate()));
            office.sender().step();
            office.pass(Duration.ofDays(1));
            String preview = office.preview();
            office.sender().step();
            assertThat(server.received()).hasSize(2);
            assertThat(messages(server.received().get(1)))
                    .hasSizeGreaterThan(3)
                    .allMatch(message -> MESSAGE.matcher(message).matches());
            assertThat(preview).contains(new String(server.received().get(1), StandardCharsets.UTF_8));
            assertThat(office.status()).isEqualTo(new TelemetryStatus(true, office.instant(), 0, 0, ""));
        }
    }

    @Test
    void tellsNothingToAServerItDoesNotTrust() throws Exception {
        try (TlsServer server = new TlsServer(stranger)) {
            Office office = new Office(home, Office.settings(null, server.address(), trusted.certificate()));
            office.sender().step();
            assertThat(server.received()).allMatch(bytes -> bytes.length == 0);
            assertThat(office.status().problem()).isEqualTo(Trust.NOT_TRUSTED);
            assertThat(office.status().queued()).isEqualTo(1);
        }
    }

    /** Its certificate is of somebody we trust, for another address. */
    @Test
    void tellsNothingToAServerOfAnotherName() throws Exception {
        try (TlsServer server = new TlsServer(trusted)) {
            URI byName = URI.create("tls://localhost:" + server.address().getPort());
            Office office = new Office(home, Office.settings(null, byName, trusted.certificate()));
            office.sender().step();
            assertThat(server.received()).allMatch(bytes -> bytes.length == 0);
            assertThat(office.status().problem()).isEqualTo(Trust.NOT_TRUSTED);
        }
    }

    @Test
    void waitsForAServerThatIsNotThere() throws Exception {
        TlsServer gone = new TlsServer(trusted);
        URI address = gone.address();
        gone.close();
        Office office = new Office(home, Office.settings(null, address, trusted.certificate()));
        office.sender().step();
        assertThat(office.status().queued()).isEqualTo(1);
        assertThat(office.status().problem()).contains("cannot be reached");
    }

    @Test
    void escapesWhatWouldEndAValue() {
        Heartbeat odd = new Heartbeat("1", "", "a\"b]c\\d", 0, 0, 0);
        Dispatch dispatch = new Dispatch("6f1ed002-ab55-4d4e-8f4e-000000000000", "", Office.MONDAY, odd, List.of());
        assertThat(messages(SyslogForm.of(dispatch).bytes()))
                .singleElement()
                .asString()
                .contains("policy=\"a\\\"b\\]c\\\\d\"")
                .matches(MESSAGE);
    }

    private static List<String> messages(byte[] frames) {
        List<String> messages = new ArrayList<>();
        int at = 0;
        while (at < frames.length) {
            int length = 0;
            while (frames[at] != ' ') {
                length = 10 * length + frames[at++] - '0';
            }
            messages.add(new String(frames, at + 1, length, StandardCharsets.UTF_8));
            at += 1 + length;
        }
        return messages;
    }
}
