package dev.sluice.installer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The ready policy files for browsers are well formed and name the extension and the settings that exist. */
class BrowserPolicyTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final Path INSTALLER = ROOT.resolve("installer");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} pins the settings of the schema")
    @CsvSource({"browsers/chromium.json, /3rdparty/extensions", "browsers/firefox.json,  /policies/3rdparty/Extensions"
    })
    void pinsTheSettingsOfTheSchema(String file, String pointer) throws IOException {
        JsonNode extensions = JSON.readTree(INSTALLER.resolve(file).toFile()).at(pointer);
        assertThat(extensions).hasSize(1);
        JsonNode settings = extensions.elements().next();
        assertThat(names(settings)).isEqualTo(settings());
        JsonNode away = schema().at("/properties/whenAgentAway/enum");
        assertThat(away).anyMatch(value -> value.equals(settings.get("whenAgentAway")));
    }

    @ParameterizedTest(name = "{0} names the extension and the native host")
    @ValueSource(
            strings = {
                "browsers/chromium.json",
                "windows/registry/sluice.reg",
                "windows/admx/sluice.admx",
                "macos/profiles/sluice.mobileconfig"
            })
    void namesTheExtension(String file) throws IOException {
        String text = Files.readString(INSTALLER.resolve(file));
        Set<String> ids = new TreeSet<>();
        Matcher id = Pattern.compile("\\b[a-p]{32}\\b").matcher(text);
        while (id.find()) {
            ids.add(id.group());
        }
        assertThat(ids).containsExactly(extensionId());
        assertThat(settings()).allMatch(text::contains);
        assertThat(file.endsWith(".admx") || text.contains("dev.sluice.agent")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows/admx/sluice.admx",
                "windows/admx/en-US/sluice.adml",
                "macos/profiles/sluice.mobileconfig"
            })
    void isWellFormed(String file) throws Exception {
        assertThat(xml(file).getDocumentElement()).isNotNull();
    }

    @Test
    void everyTextOfTheTemplateIsThere() throws Exception {
        Set<String> defined = new HashSet<>();
        for (String kind : new String[] {"string", "presentation"}) {
            NodeList nodes = xml("windows/admx/en-US/sluice.adml").getElementsByTagName(kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i).getAttributes().getNamedItem("id") != null) {
                    defined.add(kind + "."
                            + nodes.item(i).getAttributes().getNamedItem("id").getNodeValue());
                }
            }
        }
        Matcher used = Pattern.compile("\\$\\(((?:string|presentation)\\.[^)]+)\\)")
                .matcher(Files.readString(INSTALLER.resolve("windows/admx/sluice.admx")));
        while (used.find()) {
            assertThat(defined).contains(used.group(1));
        }
    }

    /** The id that browsers derive from the key in the manifest. */
    private static String extensionId() throws IOException {
        Matcher key = Pattern.compile("[A-Za-z0-9+/]{300,}={0,2}")
                .matcher(Files.readString(ROOT.resolve("extension/build/manifest.mjs")));
        assertThat(key.find()).isTrue();
        byte[] hash = sha256(Base64.getDecoder().decode(key.group()));
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            id.append((char) ('a' + (hash[i] >> 4 & 15))).append((char) ('a' + (hash[i] & 15)));
        }
        return id.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(
                ROOT.resolve("extension/public/managed-schema.json").toFile());
    }

    private static Set<String> settings() throws IOException {
        return names(schema().get("properties"));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(Files.readString(INSTALLER.resolve(file))
                        .replaceFirst("<!DOCTYPE[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8)));
    }
}
