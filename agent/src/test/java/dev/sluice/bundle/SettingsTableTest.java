package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.sluice.bundle.SettingsTable.Row;
import dev.sluice.policy.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every managed setting stands in a table with its type, default and an example, and the table, the schema and the reader agree. */
class SettingsTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MACHINE = "policies/schema/machine.schema.json";
    private static final String ORGANISATION = "policies/schema/organisation.schema.json";
    private static final String EXTENSION = "extension/public/managed-schema.json";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            docs/administrator.md;       | setting in `machine.yaml` |; policies/schema/machine.schema.json;   ''
            docs/telemetry.md;           | `telemetry:` |;              policies/schema/machine.schema.json;   /properties/telemetry
            docs/administrator.md;       | setting | type |;            extension/public/managed-schema.json;  ''
            docs/policy/organisation.md; | setting | type |;            policies/schema/organisation.schema.json; ''
            """)
    void tellsEverySettingOfTheSchema(String document, String head, String file, String pointer) throws IOException {
        Map<String, JsonNode> settings = settings(json(file), pointer, file.equals(ORGANISATION));
        Map<String, Row> rows = SettingsTable.read(document, head);
        assertThat(rows.keySet()).isEqualTo(settings.keySet());
        rows.forEach((name, row) -> assertThat(row.type()).as(name).contains(words(settings.get(name))));
        assertThat(rows.values()).noneMatch(row -> row.usual().isBlank());
        settings.forEach((name, schema) -> {
            if (schema.has("default")) {
                assertThat(rows.get(name).usual()).as(name).startsWith("`" + schema.get("default") + "`");
            }
        });
    }

    @Test
    void everyExampleIsTakenByReaderAndSchema() throws IOException {
        Map<String, Row> machine = SettingsTable.read("docs/administrator.md", "| setting in `machine.yaml` |");
        Map<String, Row> telemetry = SettingsTable.read("docs/telemetry.md", "| `telemetry:` |");
        StringBuilder yaml = new StringBuilder();
        machine.forEach(
                (name, row) -> yaml.append(name.equals("telemetry") ? "" : name + ": " + row.exampleValue() + "\n"));
        yaml.append("telemetry:\n");
        telemetry.forEach((name, row) -> yaml.append("  " + name + ": " + row.exampleValue() + "\n"));
        assertThat(schema(MACHINE).validate(node(tree(yaml.toString())))).isEmpty();
        Asked asked = new Asked(tree(yaml.toString()));
        MachineNotes.of(TreeReader.of("sample", asked.tree(), SettingsTableTest::never));
        assertThat(asked.at("")).as("what the reader asks for").isEqualTo(machine.keySet());
        assertThat(asked.at("telemetry")).isEqualTo(telemetry.keySet());
    }

    @Test
    void everyExampleOfAnOrganisationIsTaken() throws IOException {
        Map<String, Row> rows = SettingsTable.read("docs/policy/organisation.md", "| setting | type |");
        StringBuilder yaml = new StringBuilder();
        String group = "";
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            String[] path = row.getKey().split("\\.");
            if (path.length == 2 && !path[0].equals(group)) {
                yaml.append(path[0]).append(":\n");
            }
            group = path[0];
            yaml.append(path.length == 2 ? "  " : "").append(path[path.length - 1]);
            yaml.append(": ").append(row.getValue().exampleValue()).append('\n');
        }
        assertThat(schema(ORGANISATION).validate(node(tree(yaml.toString())))).isEmpty();
        Asked asked = new Asked(tree(yaml.toString()));
        new OrganisationReader(Builtin.organisationPolicies(), "balanced")
                .read("sample", asked.tree(), SettingsTableTest::never);
        JsonNode properties = json(ORGANISATION).get("properties");
        assertThat(asked.at("")).isEqualTo(names(properties));
        for (String part : new String[] {"matrix", "trust", "conduct", "approvals", "texts"}) {
            assertThat(asked.at(part)).as(part).isEqualTo(names(properties.at("/" + part + "/properties")));
        }
    }

    @Test
    void defaultsOfAnOrganisationAreThoseOfBalanced() throws IOException {
        JsonNode balanced =
                node(tree(Files.readString(SettingsTable.ROOT.resolve("policies/organisation/default.yaml"))));
        SettingsTable.read("docs/policy/organisation.md", "| setting | type |").forEach((name, row) -> {
            JsonNode value = balanced.at("/" + name.replace('.', '/'));
            if (name.contains(".") && !value.isMissingNode()) {
                assertThat(row.usual()).as(name).startsWith("`");
                String said = row.usual().replace("`", "");
                assertThat(uncheckedNode("v: " + said).get("v")).as(name).isEqualTo(value);
            }
        });
    }

    @Test
    void defaultsOfTheMachineAreThoseOfTheReader() throws IOException {
        MachineNotes notes = MachineNotes.of(TreeReader.of(
                "sample",
                tree("bundle: https://a.example\ntelemetry: {syslog: 'tls://a.example:1'}\n"),
                SettingsTableTest::never));
        JsonNode properties = json(MACHINE).get("properties");
        assertThat(notes.bundle()).isNotNull();
        assertThat(notes.bundle().betweenLooks())
                .isEqualTo(Duration.ofSeconds(
                        properties.at("/bundle-seconds/default").asLong()));
        JsonNode telemetry = properties.at("/telemetry/properties");
        assertThat(notes.telemetry().every())
                .isEqualTo(Duration.ofMinutes(
                        telemetry.at("/every-minutes/default").asLong()));
        assertThat(notes.telemetry().queueBytes())
                .isEqualTo(telemetry.at("/queue-kilobytes/default").asLong() << 10);
    }

    @Test
    void defaultsOfTheExtensionAreThoseOfItsCode() throws IOException {
        String code = Files.readString(SettingsTable.ROOT.resolve("extension/settings/managed.ts"));
        Matcher defaults = Pattern.compile("DEFAULTS: Settings = \\{ (.*?) }").matcher(code);
        assertThat(defaults.find()).isTrue();
        JsonNode usual = uncheckedNode("{" + defaults.group(1) + "}");
        Map<String, Row> rows = SettingsTable.read("docs/administrator.md", "| setting | type |");
        assertThat(names(usual)).isEqualTo(rows.keySet());
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            String name = row.getKey();
            assertThat(row.getValue().usual())
                    .as(name)
                    .isEqualTo("`" + usual.get(name).asText() + "`");
            String example = "{\"" + name + "\": " + row.getValue().exampleValue() + "}";
            assertThat(schema(EXTENSION).validate(JSON.readTree(example)))
                    .as(name)
                    .isEmpty();
        }
    }

    /** The settings by name; where wanted, those of a group stand for the group. */
    private static Map<String, JsonNode> settings(JsonNode schema, String pointer, boolean opened) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        schema.at(pointer + "/properties").fields().forEachRemaining(field -> {
            JsonNode parts = field.getValue().path("properties");
            if (opened && !parts.isMissingNode()) {
                parts.fields()
                        .forEachRemaining(part -> settings.put(field.getKey() + "." + part.getKey(), part.getValue()));
            } else {
                settings.put(field.getKey(), field.getValue());
            }
        });
        return settings;
    }

    /** What the type of a setting must be called. */
    private static String[] words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        String reference = schema.path("$ref").asText();
        String type = reference.endsWith("/words")
                ? "array"
                : reference.endsWith("/levels") ? "object" : schema.path("type").asText();
        if (words.isEmpty()) {
            words.add(Map.of(
                            "integer",
                            "whole number",
                            "boolean",
                            "true, false",
                            "array",
                            "list",
                            "object",
                            "map",
                            "string",
                            "text")
                    .get(type));
        }
        for (String bound : new String[] {"minimum", "maximum"}) {
            if (schema.has(bound)) {
                words.add(schema.get(bound).asText());
            }
        }
        schema.at("/items/properties").fieldNames().forEachRemaining(name -> words.add("`" + name + "`"));
        return words.toArray(String[]::new);
    }

    private static void never(Problem problem) {
        throw new AssertionError(problem);
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(SettingsTable.ROOT.resolve(file).toFile());
    }

    private static JsonSchema schema(String file) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(SettingsTable.ROOT.resolve(file)));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Tree tree(String yaml) {
        return YamlTree.read("sample", yaml, SettingsTableTest::never);
    }

    private static JsonNode node(Tree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonTree.write(tree, out);
        return JSON.readTree(out.toByteArray());
    }

    private static JsonNode uncheckedNode(String yaml) {
        try {
            return node(tree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
