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
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas editors use accept what the readers accept. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folders of the shipped files by their schema. */
    private static final Map<String, String> SHIPPED =
            Map.of("service", "services", "organisation", "organisation", "level", "levels");

    @TestFactory
    Stream<DynamicTest> everyShippedFileFollowsItsSchema() throws IOException {
        Map<String, Tree> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> kind : SHIPPED.entrySet()) {
            ShippedPolicies.documents(kind.getValue())
                    .forEach((path, tree) -> files.put(kind.getKey() + "/" + path, tree));
        }
        Map<String, JsonSchema> schemas = new LinkedHashMap<>();
        for (String kind : SHIPPED.keySet()) {
            schemas.put(kind, schema(kind));
        }
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(schemas.get(file.getKey()
                                                .substring(0, file.getKey().indexOf('/')))
                                        .validate(node(file.getValue())))
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: customers, type: ORGANIZATION, name: Customers, level: confidential, file: customers.txt}",
                "{id: words, type: CUSTOM, name: Words, level: internal, entries: [Heron, Polarlicht]}"
            })
    void acceptsDictionaries(String yaml) throws IOException {
        assertThat(schema("dictionary").validate(node(tree(yaml)))).isEmpty();
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
            level        | {id: a, level: internal, why: w, when: []} | a combination of nothing
            level        | {id: a, level: secret, why: w, when: [{types: [PERSON]}]} | an unknown level
            level        | {id: a, level: internal, why: w, when: [{types: [BIRD]}]} | an unknown type
            level        | {id: a, level: internal, why: w, when: [{types: [PERSON], most: 2}]} | an unknown key of a part
            dictionary   | {id: a, type: CUSTOM, name: A, level: internal} | neither entries nor a file
            dictionary   | {id: a, type: CUSTOM, name: A, level: internal, entries: [Heron], file: c.txt} | both
            dictionary   | {id: a, type: CUSTOM, name: A, level: internal, file: ../c.txt} | a file elsewhere
            dictionary   | {id: a, type: CUSTOM, name: A, level: internal, file: c.csv} | not a list
            dictionary   | {id: a, type: BIRD, name: A, level: internal, file: c.txt} | an unknown type
            dictionary   | {id: a, type: CUSTOM, name: A, level: internal, file: c.txt, colour: red} | an unknown key
            """)
    void refusesWhatIsWrong(String schema, String yaml, String why) throws IOException {
        assertThat(schema(schema).validate(node(tree(yaml)))).as(why).isNotEmpty();
    }

    @Test
    void acceptsAPolicyThatUsesEverything() throws IOException {
        assertThat(schema("organisation").validate(node(tree(OrganisationReaderTest.EVERYTHING))))
                .isEmpty();
    }

    private static Tree tree(String yaml) {
        return YamlTree.read("sample", yaml, problem -> {
            throw new AssertionError(problem);
        });
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
