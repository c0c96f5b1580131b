package dev.sluice.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.bundle.PolicyStore;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.bundle.Succession;
import dev.sluice.update.BundleFetch.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleFetchTest {
    private final KeyPair keys = Ed25519.newKeys();
    private final AtomicInteger applied = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private String served = "";
    private int cutAt = Integer.MAX_VALUE;
    private HttpServer server;
    private BundleFetch fetch;

    @TempDir
    Path machine;

    @TempDir
    Path data;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(machine.resolve("bundle.pub"), Ed25519.pem(keys.getPublic()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = served.getBytes(StandardCharsets.UTF_8);
            String tag = "\"" + served.hashCode() + "\"";
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().add("ETag", tag);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, Math.min(cutAt, body.length));
            }
            exchange.close();
        });
        server.start();
        fetch = fetch(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bundle.json"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void putsANewBundleInForceAndAsksNoMoreThanWhetherItChanged() throws Exception {
        served = bundle(3, 600, keys);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 3");
        assertThat(fetch.look()).isEqualTo(Outcome.SAME);
        assertThat(unchanged).hasValue(1);
        served = bundle(4, 600, keys);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 4");
        assertThat(applied).hasValue(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "replayed, 2, 600, true, 2147483647, REFUSED",
        "expired, 4, -1, true, 2147483647, REFUSED",
        "wrong key, 4, 600, false, 2147483647, REFUSED",
        "half written on the way, 4, 600, true, 100, UNREACHABLE",
    })
    void keepsTheLastGoodOne(String why, long counter, long seconds, boolean ours, int cut, Outcome outcome)
            throws Exception {
        served = bundle(3, 600, keys);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 3");
        served = bundle(counter, seconds, ours ? keys : Ed25519.newKeys());
        cutAt = cut;
        assertThat(fetch.look()).as(why).isEqualTo(outcome);
        assertThat(inForce()).isEqualTo("fetched 3");
        assertThat(applied).hasValue(1);
    }

    @Test
    void readsAFileAndRefusesAHalfWrittenOne() throws Exception {
        Path file = machine.resolve("published.json");
        BundleFetch fromFile = fetch(file.toUri());
        assertThat(fromFile.look()).isEqualTo(Outcome.UNREACHABLE);
        String whole = bundle(5, 600, keys);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertThat(fromFile.look()).isEqualTo(Outcome.REFUSED);
        Files.writeString(file, whole);
        assertThat(fromFile.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 5");
    }

    @Test
    void isStrictWhenWhatWasFetchedIsChangedOnDisk() throws Exception {
        served = bundle(3, 600, keys);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        Files.writeString(data.resolve("fetched-bundle.json"), bundle(9, 600, Ed25519.newKeys()));
        assertThat(inForce()).startsWith("strict ");
    }

    @Test
    void isStrictUntilTheNextLookWhenSomebodyDeletesWhatWasFetched() throws Exception {
        Files.writeString(machine.resolve("machine.yaml"), "bundle: http://127.0.0.1:1/bundle.json\n");
        assertThat(inForce()).startsWith("strict ");
        served = bundle(3, 600, keys);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 3");
        Files.delete(data.resolve("fetched-bundle.json"));
        Files.delete(data.resolve("policy-counter"));
        assertThat(inForce()).startsWith("strict ");
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 3");
    }

    @Test
    void rollsOutByPercentAndNeverLeavesADeviceWithNothing() throws Exception {
        served = bundle(3, 600, keys, 0);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        served = bundle(4, 600, keys, 0);
        assertThat(fetch.look()).isEqualTo(Outcome.NOT_YET);
        assertThat(inForce()).isEqualTo("fetched 3");
        served = bundle(4, 600, keys, 100);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 4");
    }

    @Test
    void drawsItsLotOnceSoThatAWiderRollOutTakesNobodyOutAgain() throws Exception {
        served = bundle(3, 600, keys);
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        Outcome before = Outcome.NOT_YET;
        for (int percent = 0; percent <= 100; percent += 10) {
            served = bundle(4, 600 + percent, keys, percent);
            Outcome now = fetch.look();
            if (before == Outcome.NEW) {
                assertThat(now).as(percent + " percent").isEqualTo(Outcome.NEW);
            }
            before = now;
        }
        assertThat(inForce()).isEqualTo("fetched 4");
    }

    @Test
    void takesABundleOfTheSuccessorThatTheKnownKeyNamedAndOfNoOther() throws Exception {
        KeyPair next = Ed25519.newKeys();
        SignedBundle three = content(3, 600, 100);
        served = three.sign(next.getPrivate(), Succession.NONE.then(next.getPublic(), next.getPrivate()));
        assertThat(fetch.look()).isEqualTo(Outcome.REFUSED);
        served = three.sign(next.getPrivate(), Succession.NONE.then(next.getPublic(), keys.getPrivate()));
        assertThat(fetch.look()).isEqualTo(Outcome.NEW);
        assertThat(inForce()).isEqualTo("fetched 3");
    }

    @Test
    void leavesWordOfTheLastLookForTheDoctor() throws Exception {
        assertThat(FetchNote.read(data)).isNull();
        served = bundle(3, 600, keys);
        fetch.look();
        FetchNote good = Objects.requireNonNull(FetchNote.read(data));
        assertThat(good.answered()).isEqualTo(good.when());
        assertThat(inForce()).isEqualTo("fetched 3");
        served = bundle(2, 600, keys);
        fetch.look();
        FetchNote bad = Objects.requireNonNull(FetchNote.read(data));
        assertThat(bad.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bad.trouble()).isEqualTo(Trouble.ROLLED_BACK);
        assertThat(bad.answered()).isEqualTo(good.answered());
    }

    @ParameterizedTest
    @CsvSource({
        "https://policy.example/b.json, true",
        "http://policy.example/b.json, false",
        "http://127.0.0.1:8/b.json, true",
        "ftp://policy.example/b.json, false"
    })
    void takesOnlyAddressesNobodyCanReadAlong(URI address, boolean allowed) {
        assertThat(BundleFetch.isAllowed(address)).isEqualTo(allowed);
    }

    private BundleFetch fetch(URI address) {
        BundleSource source = new BundleSource(address, Duration.ofMinutes(15), null, null);
        return new BundleFetch(source, new BundleInstall(machine, data), Clock.systemUTC(), applied::incrementAndGet);
    }

    private String inForce() {
        return PolicyStore.of(machine, data).effective().version();
    }

    private static String bundle(long counter, long seconds, KeyPair signer) {
        return bundle(counter, seconds, signer, 100);
    }

    private static String bundle(long counter, long seconds, KeyPair signer, int percent) {
        return content(counter, seconds, percent).sign(signer.getPrivate());
    }

    private static SignedBundle content(long counter, long seconds, int percent) {
        Instant now = Instant.now();
        String policy = "name: fetched\nversion: '" + counter + "'\nbase: strict\n";
        return new SignedBundle(counter, now, now.plusSeconds(seconds), percent, Map.of("policy.yaml", policy));
    }
}
