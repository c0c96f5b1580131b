package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.sluice.app.AgentUnderTest.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor prints for scripts is what its published schema says, and its exit code is the worst of it. */
class DoctorJsonTest {
    private static final Path SCHEMA =
            Path.of(System.getProperty("sluice.repository", ".."), "docs/doctor.schema.json");
    private static JsonSchema schema;

    @TempDir
    Path folder;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groups: [staff]                       | policy | ok
            groups: {not: a list}                 | policy | fault
            bundle: https://policy.example/b.json | bundle | fault
            """)
    void followsTheSchemaInEveryState(String machine, String code, String severity) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("Sluice")).resolve("machine.yaml"), machine);
        Printed printed = doctor();
        JsonNode said = new ObjectMapper().readTree(printed.out());
        assertThat(schema.validate(said)).isEmpty();
        Set<String> severities = new TreeSet<>(said.path("checks").findValuesAsText("severity"));
        String worst = severities.contains("fault") ? "fault" : severities.contains("warning") ? "warning" : "ok";
        assertThat(said.path("status").asText()).isEqualTo(worst);
        assertThat(printed.code()).isEqualTo(List.of("ok", "warning", "fault").indexOf(worst));
        for (JsonNode check : said.path("checks")) {
            if (check.path("code").asText().equals(code)) {
                assertThat(check.path("severity").asText()).isEqualTo(severity);
            }
        }
    }

    @Test
    void isNotMetByAnythingElse() throws IOException {
        ObjectNode said = (ObjectNode) new ObjectMapper().readTree(doctor().out());
        assertThat(schema.validate(said)).isEmpty();
        assertThat(schema.validate(said.deepCopy().put("more", 1))).isNotEmpty();
        ObjectNode renamed = said.deepCopy();
        ((ObjectNode) renamed.path("checks").path(0)).put("code", "another");
        assertThat(schema.validate(renamed)).isNotEmpty();
        ObjectNode withoutCure = said.deepCopy();
        ((ObjectNode) withoutCure.path("checks").path(0))
                .put("severity", "fault")
                .put("cure", "");
        assertThat(schema.validate(withoutCure)).isNotEmpty();
    }

    private Printed doctor() {
        Path data = folder.resolve("data");
        return AgentUnderTest.runManaged(data, folder, "doctor", "--json", "--data-dir", data.toString());
    }
}
