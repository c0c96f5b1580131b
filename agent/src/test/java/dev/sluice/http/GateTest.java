package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, and with what, against the running server. */
class GateTest {
    private static final String EXTENSION = "chrome-extension://pjmjonkmkmgaebpnfiknmkcacccodkem";

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

    @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Host              | 127.0.0.1:PORT                         | 200 |                    | what the extension names
            Host              | localhost:PORT                         | 200 |                    | what people type
            Host              | [::1]:PORT                             | 200 |                    | the same over IPv6
            Host              | 127.0.0.1                              | 403 | wrong-host         | another port's page
            Host              | 127.0.0.1:1                            | 403 | wrong-host         | another port
            Host              | 0.0.0.0:PORT                           | 403 | wrong-host         | reaches loopback in some browsers
            Host              | evil.example:PORT                      | 403 | wrong-host         | DNS rebinding
            Host              | 127.0.0.1:PORT.evil.example            | 400 | bad-request        | not a port
            Origin            | chrome-extension://pjmjonkmkmgaebpnfiknmkcacccodkem | 200 | | our extension
            Origin            | chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | 403 | origin-not-allowed | another extension
            Origin            | moz-extension://1b9a2c44-0d6e-4f0a-9c77-5d8e2f3a4b5c | 200 | | an extension of Firefox, which needs the token too
            Origin            | moz-extension://1b9a2c44-0d6e-4f0a-9c77-5d8e2f3a4b5c.evil.example | 403 | origin-not-allowed | not one
            Origin            | https://chatgpt.com                    | 403 | origin-not-allowed | a page
            Origin            | null                                   | 403 | origin-not-allowed | a sandboxed frame
            Origin            | http://127.0.0.1:PORT                  | 403 | origin-not-allowed | a page we did not serve
            Sec-Fetch-Site    | cross-site                             | 403 | origin-not-allowed | an image or a no-cors fetch of a page
            Sec-Fetch-Site    | same-site                              | 403 | origin-not-allowed | a page on another loopback port
            Sec-Fetch-Site    | none                                   | 200 |                    | the extension's worker
            Authorization     | Bearer wrong                           | 401 | token-refused      | a guess
            Authorization     | Basic dG9rZW4=                         | 401 | token-refused      | another scheme
            Content-Type      | text/plain                             | 415 | not-json-type      | a form or simple request
            Content-Type      | application/x-www-form-urlencoded      | 415 | not-json-type      | a form
            Content-Type      | application/json; charset=utf-16       | 415 | not-json-type      | JSON is UTF-8
            Content-Type      | application/json;charset=utf-8         | 200 |                    | said outright
            Content-Encoding  | gzip                                   | 415 | encoding-refused   | a bomb
            Content-Length    | 99999999                               | 413 | body-too-large     | refused before it is read
            """)
    void judgesHeaders(String header, String value, int status, String code) throws IOException {
        String given = value.replace("PORT", String.valueOf(agent.port()));

        Client.Answer answer = owner.with(header, given).post("/v1/inspect", "{\"text\":\"\"}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code == null ? "" : code);
    }

    @ParameterizedTest(name = "{0} {1} without a token -> {2}")
    @CsvSource(textBlock = """
            GET,     /v1/health,       200
            GET,     /v1/policy,       401
            GET,     /v1/services,     401
            GET,     /v1/report,       401
            GET,     /v1/openapi.yaml, 401
            POST,    /v1/inspect,      401
            POST,    /v1/redact,       401
            POST,    /v1/restore,      401
            POST,    /v1/documents,    401
            POST,    /v1/events,       401
            POST,    /v1/report/link,  401
            GET,     /report/0000,     404
            GET,     /report/,         404
            GET,     /,                404
            GET,     /v1,              404
            GET,     /v1/inspect/,     404
            GET,     /v1/inspect,      405
            OPTIONS, /v1/inspect,      405
            TRACE,   /v1/health,       405
            DELETE,  /v1/events,       405
            """)
    void answersNobodyWithoutTheToken(String method, String path, int status) throws IOException {
        byte[] body = method.equals("POST") ? "{}".getBytes(StandardCharsets.UTF_8) : null;

        Client.Answer answer = anybody.send(method, path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).doesNotContain("Access-Control-Allow", "Server:");
    }

    @Test
    void packsNoAnswerThatStaysOnTheMachine() throws IOException {
        Client.Answer answer = owner.with("Accept-Encoding", "gzip, deflate, br")
                .post("/v1/inspect", "{\"text\":\"" + "a word ".repeat(2_000) + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).doesNotContain("Content-Encoding");
        assertThat(answer.body()).contains("a word a word");
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example", "null", "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void tellsStrangersNotEvenThatItIsAlive(String origin) throws IOException {
        assertThat(anybody.with("Origin", origin).get("/v1/health").status()).isEqualTo(403);
    }

    @Test
    void refusesABodyLongerThanAnnounced() throws IOException {
        byte[] huge = new byte[(16 << 20) + 1];
        String head = "POST /v1/inspect HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port() + "\r\nAuthorization: Bearer "
                + agent.token()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(huge.length) + "\r\n";

        Client.Answer answer = owner.raw(head.getBytes(StandardCharsets.UTF_8), huge);

        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void answersABrokenRequestWithAProblemToo() throws IOException {
        Client.Answer answer = anybody.raw("GARBAGE\r\n\r\n".getBytes(StandardCharsets.UTF_8), new byte[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("application/problem+json");
        assertThat(answer.code()).isEqualTo("bad-request");
    }

    @Test
    void refusesHeadersWithoutEnd() throws IOException {
        Client.Answer answer = anybody.with("X-Long", "x".repeat(20_000)).get("/v1/health");

        assertThat(answer.status()).isEqualTo(431);
    }

    @Test
    void opensAReportOnce() throws IOException {
        String path = agent.reportAddress().replaceAll("^http://[^/]+", "");

        Client.Answer first = anybody.get(path);
        Client.Answer second = anybody.get(path);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.head()).contains("Content-Security-Policy: default-src 'none'");
        assertThat(second.code()).isEqualTo("link-expired");
    }

    @Test
    void provesThatItKnowsTheTokenAndTellsNothingElse() throws IOException {
        String challenge = "0123456789abcdef0123456789abcdef";

        Client.Answer answer = anybody.with("Origin", EXTENSION).get("/v1/health?challenge=" + challenge);

        assertThat(answer.json().path("proof").asText()).hasSize(64).isEqualTo(hmac(agent.token(), challenge));
        assertThat(answer.body()).doesNotContain(agent.token());
        assertThat(anybody.get("/v1/health?challenge=short").code()).isEqualTo("invalid-field");
    }

    private static String hmac(String token, String challenge) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] proof = mac.doFinal(("sluice-health:" + challenge).getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(proof);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
