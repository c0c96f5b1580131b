package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts go where an administrator says and nowhere else, whatever that place answers. */
class RedirectTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isNotFollowed(int status) throws Exception {
        try (CollectorServer stranger = new CollectorServer()) {
            HttpServer pointing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            pointing.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Location", stranger.address() + "/v1/metrics");
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            pointing.start();
            URI address = URI.create("http://127.0.0.1:" + pointing.getAddress().getPort());
            Office office = new Office(home, Office.settings(address, null, null));

            office.sender().step();

            pointing.stop(0);
            assertThat(stranger.requests()).isEmpty();
            assertThat(office.status().problem() + office.status().lost()).isNotEqualTo("0");
        }
    }
}
