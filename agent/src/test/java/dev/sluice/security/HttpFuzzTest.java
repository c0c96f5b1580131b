package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.http.AgentServer;
import dev.sluice.http.Client;
import dev.sluice.http.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every route, fed from its own description: no failure, no answer outside the contract, no text in a problem. A thousand
 * calls; {@code -Dsluice.fuzz=100000 -Dsluice.fuzzSeed=7} for more and for others.
 */
class HttpFuzzTest {
    private static final int CALLS = Integer.getInteger("sluice.fuzz", 1_000);
    private static final long SEED = Long.getLong("sluice.fuzzSeed", 20261123);
    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());

    @TempDir
    Path folder;

    private record Operation(String method, String path, JsonNode schema) {}

    @Test
    void keepsTheContractWhateverComes() throws IOException {
        JsonNode api = api();
        List<Operation> operations = operations(api);
        Random random = new Random(SEED);
        HostileJson hostile = new HostileJson(random, api.path("components").path("schemas"));
        try (AgentUnderTest agent = AgentUnderTest.start(folder.resolve("data"))) {
            Client owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
            for (int call = 0; call < CALLS; call++) {
                Operation operation = operations.get(random.nextInt(operations.size()));
                byte[] body = operation.schema.isMissingNode() ? null : hostile.body(operation.schema);
                String query = body == null && random.nextInt(3) == 0 ? "?from=%00&line=" + random.nextInt() : "";
                Client.Answer answer = owner.send(operation.method, operation.path + query, body);
                judge(answer, "seed " + SEED + ", call " + call + ", " + operation.method + " " + operation.path);
            }
            assertThat(owner.post("/v1/inspect", "{\"text\":\"x\"}").status()).isEqualTo(200);
        }
    }

    private static void judge(Client.Answer answer, String which) throws IOException {
        assertThat(answer.status()).as(which + ": " + answer.body()).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.head()).as(which).contains("application/problem+json");
            assertThat(CODES).as(which).contains(answer.code());
            assertThat(answer.body()).as(which).doesNotContain(HostileJson.MARK);
        }
    }

    private static List<Operation> operations(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{\\w+}", "1"),
                                method.getValue()
                                        .path("requestBody")
                                        .path("content")
                                        .path("application/json")
                                        .path("schema")))));
        assertThat(operations).hasSizeGreaterThan(10).anyMatch(operation -> !operation.schema.isMissingNode());
        return operations;
    }

    private static JsonNode api() throws IOException {
        try (InputStream in = AgentServer.class.getResourceAsStream("openapi.yaml")) {
            return new ObjectMapper()
                    .valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        }
    }
}
