package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.approve.PermissionSlip;
import dev.sluice.bundle.Ed25519;
import dev.sluice.decide.Permission;
import dev.sluice.home.DataHome;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.policy.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A permission handed in over HTTP holds for the next draft, stands in the ledger, or is refused with its reason. */
class ApprovalRouteTest {
    private static final String ME = System.getProperty("user.name");
    private static final KeyPair LEGAL = Ed25519.newKeys();
    private static final KeyPair STRANGER = Ed25519.newKeys();

    private static final List<Path> LOCALES = List.of(
            Path.of("..", "extension", "public", "_locales", "en", "messages.json"),
            Path.of("..", "extension", "public", "_locales", "zh_TW", "messages.json"));

    @TempDir
    Path folder;

    private AgentUnderTest agent;
    private Client owner;

    @BeforeEach
    void start() throws IOException {
        new DataHome(folder).create();
        Files.writeString(
                folder.resolve("policy.yaml"),
                "{base: strict, name: ours, version: '1', approvals: {approvers: [{name: Ann, role: legal, key: '"
                        + Ed25519.base64(LEGAL.getPublic()) + "'}], revoked: [withdrawn]}}");
        agent = AgentUnderTest.start(folder);
        owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    void holdsForTheNextDraftAndStandsInTheLedger() throws IOException {
        assertThat(inspect("openai/chatgpt-free").at("/decision/action").asText())
                .isEqualTo("block");

        Client.Answer accepted = hand(slip("case-7", ME, Duration.ofHours(1)).sign(LEGAL.getPrivate()));

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().path("id").asText()).isEqualTo("case-7");
        assertThat(accepted.json().path("line").asText()).isEqualTo("openai/chatgpt-free");
        assertThat(inspect("openai/chatgpt-plus").at("/decision/action").asText())
                .isEqualTo("block");
        JsonNode verdict = inspect("openai/chatgpt-free");
        assertThat(verdict.at("/decision/action").asText()).isEqualTo("allow");
        String sent = "{\"inspection\":\"" + verdict.path("id").asText() + "\",\"outcome\":\"sent\"}";
        Client.Answer told = owner.post("/v1/events", sent);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("checkAnswer").asBoolean())
                .as("the strict policy asks people to check the answer")
                .isTrue();
        agent.close();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC())) {
            assertThat(ledger.events(Instant.EPOCH, Instant.now().plusSeconds(60)))
                    .extracting(Event::permissions)
                    .singleElement()
                    .asString()
                    .isEqualTo("[case-7]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            expired,   case-7,    me,      -1, legal,    has expired, expired
            stranger,  case-7,    me,       1, stranger, signature does not fit, wrong-signature
            other,     case-7,    mallory,  1, legal,    for somebody else, somebody-else
            withdrawn, withdrawn, me,       1, legal,    was revoked, revoked
            tampered,  case-7,    me,       1, tampered, signature does not fit, wrong-signature
            nonsense,  case-7,    me,       1, nonsense, is not a permission, not-a-permission
            """)
    void isRefusedWithTheReason(String name, String id, String who, int hours, String how, String why, String reason)
            throws IOException {
        String person = who.equals("me") ? ME : who;
        String line = slip(id, person, Duration.ofHours(hours))
                .sign(how.equals("stranger") ? STRANGER.getPrivate() : LEGAL.getPrivate());

        Client.Answer refused = hand(
                switch (how) {
                    case "tampered" -> line.substring(0, line.length() - 6) + "AAAAAA";
                    case "nonsense" -> "please let me";
                    default -> line;
                });

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.head()).contains("application/problem+json");
        assertThat(refused.code()).isEqualTo("permission-refused");
        assertThat(refused.json().path("detail").asText()).contains(why);
        assertThat(refused.json().path("reason").asText()).isEqualTo(reason);
        assertThat(LOCALES)
                .allSatisfy(locale -> assertThat(Files.readString(locale))
                        .contains("\"permission_" + reason.replace('-', '_') + "\""));
        assertThat(inspect("openai/chatgpt-free").at("/decision/action").asText())
                .isEqualTo("block");
    }

    private JsonNode inspect(String line) throws IOException {
        return owner.post("/v1/inspect", "{\"text\":\"card 4111 1111 1111 1111\",\"line\":\"" + line + "\"}")
                .json();
    }

    private Client.Answer hand(String permission) throws IOException {
        return owner.post(
                "/v1/approvals",
                new ObjectMapper()
                        .createObjectNode()
                        .put("permission", permission)
                        .toString());
    }

    private static PermissionSlip slip(String id, String who, Duration valid) {
        Permission.Scope scope = new Permission.Scope("openai", "openai/chatgpt-free", Level.REGULATED);
        Instant until = Instant.now().plus(valid);
        return new PermissionSlip(new Permission(id, "Ann", scope, Set.of(), until, "one case"), who);
    }
}
