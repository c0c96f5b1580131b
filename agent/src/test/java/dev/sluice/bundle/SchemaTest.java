package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas editors use accept what the readers accept, for services and organisation policies. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyShippedFileFollowsItsSchema() throws IOException {
        Map<String, Tree> files = new LinkedHashMap<>();
        ShippedPolicies.documents("services").forEach((path, tree) -> files.put("service/" + path, tree));
        ShippedPolicies.documents("organisation").forEach((path, tree) -> files.put("organisation/" + path, tree));
        JsonSchema service = schema("service");
        JsonSchema organisation = schema("organisation");
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat((file.getKey().startsWith("service/") ? service : organisation)
                                        .validate(node(file.getValue())))
                                .isEmpty()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            service      | {name: A, class: personal, hosts: [a.example], answers: {terms: {value: 'no', text: t}}} | an answer without a source
            service      | {name: A, class: private, hosts: [a.example]} | an unknown class
            service      | {name: A, class: personal, hosts: [a.example], colour: red} | an unknown key
            service      | {vendor: A, sources: {s: {address: 'http://a.example', kind: official, seen: 2026-01-01}}} | a source without https
            organisation | {name: A, version: '1', matrix: {personal: {secret: block}}} | an unknown level
            organisation | {name: A, version: '1', matrix: {personal: {public: deny}}} | an unknown action
            organisation | {name: A, version: '1', findings: [{id: x, action: warn}]} | a finding rule about nothing
            organisation | {name: A, version: '1', places: [{id: x, levels: {public: warn}, site: a}]} | a misspelt condition
            """)
    void refusesWhatIsWrong(String schema, String yaml, String why) throws IOException {
        Tree tree = YamlTree.read("sample", yaml, problem -> {
            throw new AssertionError(problem);
        });
        assertThat(schema(schema).validate(node(tree))).as(why).isNotEmpty();
    }

    @Test
    void acceptsAPolicyThatUsesEverything() throws IOException {
        Tree tree = YamlTree.read("sample", OrganisationReaderTest.EVERYTHING, problem -> {
            throw new AssertionError(problem);
        });
        assertThat(schema("organisation").validate(node(tree))).isEmpty();
    }

    private static JsonSchema schema(String name) throws IOException {
        String text = Files.readString(ShippedPolicies.ROOT.resolve("schema/" + name + ".schema.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    private static JsonNode node(Tree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonTree.write(tree, out);
        return JSON.readTree(out.toByteArray());
    }
}
