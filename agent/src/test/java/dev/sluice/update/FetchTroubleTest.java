package dev.sluice.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.bundle.PolicyStore;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.update.BundleFetch.Outcome;
import dev.sluice.update.PolicyHost.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a look fails: told apart, and the last good bundle stays. */
class FetchTroubleTest {
    private static final Duration BRIEFLY = Duration.ofSeconds(3);
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private final KeyPair keys = Ed25519.newKeys();
    private PolicyHost host;

    @TempDir
    Path machine;

    @TempDir
    Path data;

    @BeforeEach
    void serve() throws Exception {
        Files.writeString(machine.resolve("bundle.pub"), Ed25519.pem(keys.getPublic()));
        host = new PolicyHost();
        host.published = bundle(3);
        assertThat(fetch(host.address(), null, null).look()).isEqualTo(Outcome.NEW);
        host.published = bundle(4);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REDIRECTS, REDIRECTED",
        "FORBIDS, NOT_ALLOWED",
        "HAS_NOTHING, NOT_THERE",
        "FAILS, SERVER_FAILS",
        "STOPS_BEFORE_THE_END, CUT_SHORT",
        "SENDS_TOO_MUCH, TOO_LARGE",
        "NEVER_ANSWERS, TOO_SLOW",
        "NEVER_ENDS, TOO_SLOW"
    })
    void tellsWhatTheServerDid(Manner manner, Trouble trouble) throws Exception {
        host.manner = manner;
        Duration patience = trouble == Trouble.TOO_SLOW ? BRIEFLY : Download.PATIENCE;
        assertFails(fetch(new BundleSource(host.address(), QUARTER_HOUR, null, null), patience), trouble);
        host.manner = Manner.WELL;
        assertThat(fetch(host.address(), null, null).look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 4");
    }

    @Test
    void tellsThatNobodyListens() throws Exception {
        assertFails(fetch(URI.create("https://127.0.0.1:" + freePort() + "/b.json"), null, null), Trouble.UNREACHABLE);
        URI proxy = URI.create("http://127.0.0.1:" + freePort());
        assertFails(fetch(host.address(), null, proxy), Trouble.UNREACHABLE);
    }

    @Test
    void tellsThatTheAuthoritysFileIsMissing() throws Exception {
        assertFails(fetch(host.address(), machine.resolve("ca.pem"), null), Trouble.NO_AUTHORITY);
    }

    @Test
    void tellsThatTheFileIsNotThere() throws Exception {
        assertFails(fetch(machine.resolve("published.json").toUri(), null, null), Trouble.FILE_UNREADABLE);
    }

    @Test
    void goesThroughTheProxyThatIsNamed() throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:" + freePort() + "/bundle.json");
        URI proxy = URI.create("http://127.0.0.1:" + host.address().getPort());
        assertThat(fetch(nowhere, null, proxy).look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 4");
    }

    private void assertFails(BundleFetch fetch, Trouble trouble) throws Exception {
        assertThat(fetch.look()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(Objects.requireNonNull(FetchNote.read(data)).trouble()).isEqualTo(trouble);
        assertThat(inForce()).isEqualTo("fetched 3");
    }

    private BundleFetch fetch(URI address, Path ca, URI proxy) {
        return fetch(new BundleSource(address, QUARTER_HOUR, ca, proxy), Download.PATIENCE);
    }

    private BundleFetch fetch(BundleSource source, Duration patience) {
        return new BundleFetch(source, new BundleInstall(machine, data), Clock.systemUTC(), patience, () -> {});
    }

    private String inForce() {
        return PolicyStore.of(machine, data).effective().version();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String bundle(long counter) {
        Instant now = Instant.now();
        String policy = "name: fetched\nversion: '" + counter + "'\nbase: strict\n";
        return new SignedBundle(counter, now, now.plusSeconds(600), 100, Map.of("policy.yaml", policy))
                .sign(keys.getPrivate());
    }
}
