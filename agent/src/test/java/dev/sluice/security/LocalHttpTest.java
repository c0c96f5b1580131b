package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.http.Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs of the machine can try on the agent's port, beside wrong headers ({@code GateTest}). */
class LocalHttpTest {
    private static final int SOCKET_MILLIS = 60_000;

    @TempDir
    static Path folder;

    private static AgentUnderTest agent;
    private static Client anybody;
    private static Client owner;

    @BeforeAll
    static void start() throws IOException {
        agent = AgentUnderTest.start(folder.resolve("data"));
        anybody = new Client(agent.port());
        owner = anybody.with("Authorization", "Bearer " + agent.token());
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    /** Each line is one request; {@code ~} ends a header line. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST /v1/inspect HTTP/1.1~Host: HOST~Host: evil.example~AUTH~~                      | 400 | two hosts
            POST /v1/inspect HTTP/1.1~AUTH~~                                                    | 400 | no host
            POST http://evil.example/v1/inspect HTTP/1.1~Host: HOST~AUTH~~                      | 400 | another host in the request line
            POST /v1/inspect HTTP/1.0~AUTH~~                                                    | 403 | no host, in the old way
            POST /v1/inspect HTTP/1.1~Host: HOST~AUTH~Content-Length: 2~Content-Length: 9~~{}   | 400 | two lengths
            POST /v1/inspect HTTP/1.1~Host: HOST~AUTH~Content-Length: 5~Transfer-Encoding: chunked~~0~~ | 400 | length and chunks
            POST /v1/inspect HTTP/1.1~Host: HOST~AUTH~Transfer-Encoding: xchunked~~0~~          | 400 | an unknown coding
            POST /v1/restore HTTP/1.1~Host: HOST~AUTH~Transfer-Encoding: chunked~~ZZ~{}~0~~     | 400 | a chunk whose length is none
            POST /v1/restore HTTP/1.1~Host: HOST~AUTH~Transfer-Encoding: chunked~~-1~{}~0~~     | 400 | a chunk of negative length
            POST /v1/inspect HTTP/1.1~Host: HOST~AUTH~Content-Length: -1~~                      | 400 | a negative length
            POST /v1/inspect HTTP/1.1~Host: HOST~AUTH~Content-Length : 2~~{}                    | 400 | a space before the colon
            POST /v1/../v1/inspect HTTP/1.1~Host: HOST~AUTH~Content-Length: 2~~{}               | 404 | dots in the path
            POST /v1/%69nspect;a=b HTTP/1.1~Host: HOST~AUTH~Content-Length: 2~~{}               | 404 | parameters in the path
            GET /v1/policy?token=TOKEN HTTP/1.1~Host: HOST~~                                    | 401 | the token in the address
            GET /v1/policy HTTP/1.1~Host: HOST~Cookie: token=TOKEN~~                            | 401 | the token in a cookie
            OPTIONS /v1/inspect HTTP/1.1~Host: HOST~Origin: https://evil.example~Access-Control-Request-Method: POST~Access-Control-Request-Private-Network: true~~ | 405 | a page's preflight to a private network
            """)
    void refuses(String request, int status, String why) throws IOException {
        String raw = request.replace("HOST", "127.0.0.1:" + agent.port())
                .replace("AUTH", "Content-Type: application/json~Authorization: Bearer " + agent.token())
                .replace("TOKEN", agent.token())
                .replace("HTTP/1.1~", "HTTP/1.1~Connection: close~")
                .replace("~", "\r\n");

        Client.Answer answer = anybody.raw(raw.getBytes(StandardCharsets.UTF_8), new byte[0]);

        assertThat(answer.status()).as(why).isBetween(400, 499).isEqualTo(status);
        // Else it would be the body that is refused, as the route has understood it.
        assertThat(status == 400 ? answer.code() : "bad-request").as(why).isEqualTo("bad-request");
        assertThat(answer.head()).doesNotContainIgnoringCase("Access-Control");
        assertThat(answer.body()).doesNotContain(agent.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRACE  | /v1/inspect    | POST
            PUT    | /v1/approvals  | POST
            DELETE | /v1/health     | GET
            """)
    void namesTheMethodsThatAreAnswered(String method, String path, String allowed) throws IOException {
        Client.Answer answer = anybody.send(method, path, null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head()).contains("Allow: " + allowed + "\n");
    }

    /** The answer comes although not one byte of the announced gigabyte was sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Host: evil.example", "Origin: https://evil.example", "Authorization: Bearer wrong", "X: y"})
    void answersBeforeReadingABody(String header) throws IOException {
        String host = header.startsWith("Host") ? "" : "Host: 127.0.0.1:" + agent.port() + "\r\n";
        String head = "POST /v1/inspect HTTP/1.1\r\n" + host + header
                + "\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\nConnection: close\r\n\r\n";

        assertThat(anybody.raw(head.getBytes(StandardCharsets.UTF_8), new byte[0])
                        .status())
                .isIn(401, 403);
    }

    @Test
    void letsNoOtherWayIntoTheMachineReachIt() throws IOException {
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList()) {
            if (!address.isLoopbackAddress()) {
                assertThat(canConnect(address)).as(address.toString()).isFalse();
            }
        }
        assertThat(canConnect(InetAddress.getByName("127.0.0.2"))).isFalse();
        assertThat(canConnect(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    /** Strangers use up their own share, not the owner's. */
    @Test
    void letsAFloodOfStrangersNotKeepTheOwnerOut() throws IOException {
        int refused = 0;
        for (int call = 0; call < 10_000 && refused < 50; call++) {
            refused += anybody.with("Authorization", "Bearer guess" + call)
                                    .get("/v1/policy")
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }

        assertThat(refused).as("guesses turned away unread").isEqualTo(50);
        assertThat(owner.post("/v1/inspect", "{\"text\":\"x\"}").status()).isEqualTo(200);
    }

    /** Requests that never end hold connections, and no thread. */
    @Test
    void letsSlowCallersNotKeepTheOwnerOut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int caller = 0; caller < 100; caller++) {
                Socket socket = new Socket("127.0.0.1", agent.port());
                slow.add(socket);
                socket.getOutputStream().write("POST /v1/inspect HTTP/1.1\r\nX-A: ".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(owner.post("/v1/inspect", "{\"text\":\"x\"}").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A body may stop for a moment, as it does on a busy machine; another call takes its time meanwhile. */
    @Test
    void waitsForTheRestOfABody() throws IOException {
        byte[] body = "{\"text\":\"[EMAIL_1]\",\"conversation\":\"c\"}".getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/restore HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port() + "\r\nAuthorization: Bearer "
                + agent.token() + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", agent.port())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body, 0, 1);
            for (int call = 0; call < 20; call++) {
                assertThat(owner.post("/v1/inspect", "{\"text\":\"x\"}").status())
                        .isEqualTo(200);
            }
            socket.getOutputStream().write(body, 1, body.length - 1);

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    /** What follows a refused request on the same connection is not taken for the owner's next one. */
    @Test
    void answersNothingSmuggledBehindARefusedRequest() throws IOException {
        String inner = "GET /v1/policy HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port() + "\r\nAuthorization: Bearer "
                + agent.token() + "\r\nConnection: close\r\n\r\n";
        String outer = "POST /v1/inspect HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + inner.length() + "\r\n\r\n" + inner;
        try (Socket socket = new Socket("127.0.0.1", agent.port())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            socket.getOutputStream().write(outer.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    private static boolean canConnect(InetAddress address) {
        try (Socket socket = new Socket(address, agent.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
