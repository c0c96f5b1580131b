package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the routes is true: no route more or less, and every answer fits its schema. */
class ContractTest {
    private static final String TEXT =
            "Hi, mail bob@example.com and pay with 4111 1111 1111 1111.\\n\\nWhat does the contract say about notice?";

    @TempDir
    static Path folder;

    private static AgentUnderTest agent;
    private static Client owner;
    private static ObjectMapper json;
    private static JsonNode api;

    @BeforeAll
    static void start() throws IOException {
        json = new ObjectMapper();
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            api = json.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        }
        agent = AgentUnderTest.start(folder.resolve("data"));
        owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @Test
    void describesEveryRouteAndNoOther() throws IOException {
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        OneTimeLinks links = new OneTimeLinks();
        Routes.Here here = new Routes.Here(null, links, agent::port);
        Collaborators nobody = new Collaborators(null, null, null, null, null, null, null, null, null);

        Set<String> served = new Routes(ServerSettings.usual(0, Set.of()), nobody, here)
                .all().stream()
                        .map(route -> route.method() + " " + route.path()
                                + (route.access() == Route.Access.LINK ? "{key}" : ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(described);
    }

    @ParameterizedTest(name = "{0} {1} fits {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET  | /v1/health?challenge=00000000000000000000000000000000 | Health | |
            POST | /v1/inspect | Verdict | {"text":"TEXT","site":"chatgpt.com","conversation":"c"} | unknown line
            POST | /v1/inspect | Verdict | {"text":"TEXT","service":"openai","line":"chatgpt-free"} | named line
            POST | /v1/inspect | Verdict | {"text":"","line":"openai/chatgpt-enterprise"} | empty text
            POST | /v1/inspect | Problem | {"text":1} | a problem
            POST | /v1/redact  | Redaction | {"text":"TEXT","conversation":"c","keep":[0]} |
            POST | /v1/restore | Restoration | {"text":"[EMAIL_1] [EMAIL_99]","conversation":"c"} |
            POST | /v1/documents | DocumentVerdict | {"name":"a.txt","data":"Ym9iQGV4YW1wbGUuY29t"} | readable
            POST | /v1/documents | DocumentVerdict | {"name":"a.png","data":"iVBORw0KGgo="} | not readable
            GET  | /v1/policy  | Policy | |
            GET  | /v1/dismissals | Dismissals | |
            POST | /v1/pauses | Pause | {"minutes":15} |
            POST | /v1/extension | Noted | {"version":"0.1.0","brokenSite":"chatgpt.com"} |
            POST | /v1/extension | Problem | {"version":"0.1.0 of yesterday"} | no version
            POST | /v1/extension | Problem | {"version":"1.0","brokenSite":"https://x"} | no host name
            POST | /v1/approvals | Problem | {"permission":"sluice-permission.abc.def"} | no permission
            POST | /v1/dismissals | Problem | {"inspection":"none","finding":0,"scope":"chat"} | not remembered
            POST | /v1/dismissals/revoke | Problem | {"id":77} | none of this id
            GET  | /v1/nothing | Problem | |
            """)
    void answersAsDescribed(String method, String path, String schema, String body) throws IOException {
        Client.Answer answer =
                body == null ? owner.send(method, path, null) : owner.post(path, body.replace("TEXT", TEXT));

        assertThat(problems(schema, answer.json())).isEmpty();
    }

    @Test
    void listsProductLinesAsDescribed() throws IOException {
        JsonNode lines = owner.get("/v1/services").json().path("lines");

        assertThat(lines.size()).isGreaterThan(10);
        for (JsonNode line : lines) {
            assertThat(problems("ProductLine", line))
                    .as(line.path("id").asText())
                    .isEmpty();
        }
        JsonNode one = owner.get("/v1/services?line=openai/chatgpt-free").json().path("lines");
        assertThat(one.size()).isEqualTo(1);
    }

    @Test
    void takesAnOutcomeAndShowsItInTheReport() throws IOException {
        JsonNode verdict = owner.post(
                        "/v1/inspect", "{\"text\":\"" + TEXT + "\",\"conversation\":\"d\",\"site\":\"chatgpt.com\"}")
                .json();
        int before = events();

        Client.Answer kept = owner.post(
                "/v1/events", "{\"inspection\":\"" + verdict.path("id").asText() + "\",\"outcome\":\"sent-redacted\"}");

        assertThat(kept.status()).isEqualTo(204);
        assertThat(events()).isEqualTo(before + 1);
        JsonNode restored = owner.post(
                        "/v1/restore",
                        json.writeValueAsString(json.createObjectNode()
                                .put(
                                        "text",
                                        verdict.path("redacted").path("text").asText())
                                .put("conversation", "d")))
                .json();
        assertThat(restored.path("text").asText()).isEqualTo(TEXT.replace("\\n", "\n"));
        JsonNode next = owner.post("/v1/inspect", "{\"text\":\"and now?\",\"conversation\":\"d\"}")
                .json();
        assertThat(next.path("tokens").path("conversation").asInt())
                .isGreaterThan(next.path("tokens").path("message").asInt());
    }

    private static int events() throws IOException {
        return owner.get("/v1/report").json().path("totals").path("events").asInt();
    }

    private static Set<String> problems(String schema, JsonNode answer) {
        JsonNode root = json.createObjectNode()
                .put("$ref", "#/components/schemas/" + schema)
                .set("components", api.path("components"));
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
        return compiled.validate(answer).stream().map(Object::toString).collect(Collectors.toSet());
    }
}
