package dev.sluice.installer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sluice package extension} makes, read back by another implementation of the format. */
class ExtensionPackageTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final String ADDRESS = "https://updates.example.org/own";

    @TempDir
    Path work;

    private KeyPair keys;

    @BeforeEach
    void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        Files.writeString(
                work.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Files.createDirectories(work.resolve("dist"));
        Files.writeString(
                work.resolve("dist/manifest.json"), "{\"manifest_version\":3,\"version\":\"1.2\",\"key\":\"x\"}");
        Files.writeString(work.resolve("dist/.stamp"), "");
    }

    @Test
    void signsWithTheOrganisationsKey() throws Exception {
        assertThat(pack("--key", "key.pem", "--address", ADDRESS)).isZero();
        ByteBuffer crx = ByteBuffer.wrap(Files.readAllBytes(work.resolve("out/sluice-1.2.crx")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(taken(crx, 4), UTF_8)).isEqualTo("Cr24");
        assertThat(crx.getInt()).isEqualTo(3);
        Map<Integer, byte[]> header = fields(ByteBuffer.wrap(taken(crx, crx.getInt())));
        byte[] zip = taken(crx, crx.remaining());
        Map<Integer, byte[]> proof = fields(ByteBuffer.wrap(header.get(2)));
        assertThat(proof.get(1)).isEqualTo(keys.getPublic().getEncoded());
        byte[] signed = header.get(10_000);
        assertThat(fields(ByteBuffer.wrap(signed)).get(1)).isEqualTo(idBytes());
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(keys.getPublic());
        check.update("CRX3 SignedData\0".getBytes(UTF_8));
        check.update(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, signed.length));
        check.update(signed);
        check.update(zip);
        assertThat(check.verify(proof.get(2))).isTrue();
        JsonNode manifest = manifest(zip);
        assertThat(manifest.path("key").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        assertThat(manifest.path("update_url").asText()).isEqualTo(ADDRESS + "/update.xml");
    }

    @Test
    void leavesTheKeyOutForTheStores() throws Exception {
        assertThat(pack("--key", "key.pem", "--address", ADDRESS)).isZero();
        JsonNode manifest = manifest(Files.readAllBytes(work.resolve("out/sluice-store-1.2.zip")));
        assertThat(manifest.has("key")).isFalse();
        assertThat(manifest.has("update_url")).isFalse();
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        assertThat(pack("--key", "key.pem", "--address", ADDRESS)).isZero();
        byte[] first = Files.readAllBytes(work.resolve("out/sluice-1.2.crx"));
        assertThat(pack("--key", "key.pem", "--address", ADDRESS)).isZero();
        assertThat(Files.readAllBytes(work.resolve("out/sluice-1.2.crx"))).isEqualTo(first);
    }

    @Test
    void fillsIdAndAddressIntoEveryPolicyFile() throws Exception {
        assertThat(pack("--key", "key.pem", "--address", ADDRESS)).isZero();
        String id = Files.readString(work.resolve("out/extension-id")).strip();
        assertThat(Files.readString(work.resolve("out/update.xml")))
                .contains("appid=\"" + id + "\"", "codebase=\"" + ADDRESS + "/sluice-1.2.crx\" version=\"1.2\"");
        for (String file : List.of("linux/sluice.json", "windows/sluice.reg", "macos/sluice.mobileconfig")) {
            assertThat(Files.readString(work.resolve("out/policy").resolve(file)))
                    .contains(id, ADDRESS + "/update.xml")
                    .doesNotContain("updates.example.com", "pjmjonkmkmgaebpnfiknmkcacccodkem");
        }
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        Files.writeString(work.resolve("other.pem"), "not a key");
        assertThat(pack("--key", "other.pem", "--address", ADDRESS)).isEqualTo(2);
        assertThat(pack("--key", "missing.pem", "--address", ADDRESS)).isEqualTo(2);
        assertThat(pack("--key", "key.pem", "--address", "ftp://updates.example.org"))
                .isEqualTo(2);
        assertThat(work.resolve("out")).doesNotExist();
    }

    private int pack(String... arguments) throws IOException, InterruptedException {
        Path script = ROOT.resolve("installer/extension/pack.mjs").toAbsolutePath();
        List<String> command = new java.util.ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--dist", "dist", "--out", "out"));
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start()
                .waitFor();
    }

    private byte[] idBytes() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded());
        return java.util.Arrays.copyOf(hash, 16);
    }

    private static JsonNode manifest(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            assertThat(entry.getName()).isEqualTo("manifest.json");
            JsonNode manifest = new ObjectMapper().readTree(in.readAllBytes());
            assertThat(in.getNextEntry()).isNull();
            return manifest;
        }
    }

    /** Length-delimited fields of a protocol buffer by number. */
    private static Map<Integer, byte[]> fields(ByteBuffer message) {
        Map<Integer, byte[]> fields = new HashMap<>();
        while (message.hasRemaining()) {
            int tag = varint(message);
            assertThat(tag & 7).isEqualTo(2);
            fields.put(tag >>> 3, taken(message, varint(message)));
        }
        return fields;
    }

    private static int varint(ByteBuffer message) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
