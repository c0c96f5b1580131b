package dev.sluice.detect.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The shipped model is the one that its card describes. */
class ModelCardTest {
    private static final Path CARD =
            Path.of(System.getProperty("sluice.repository", ".."), "docs", "models", "names.md");
    private static final int MOST_BYTES = 5_000_000;

    private static byte[] model() throws IOException {
        try (InputStream in = NameModel.class.getResourceAsStream(NameModel.RESOURCE)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void hasTheSizeAndHashOfItsCard() throws IOException, GeneralSecurityException {
        byte[] model = model();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        String card = Files.readString(CARD);
        assertThat(card).contains("`" + hash + "`").contains("| bytes | " + model.length + " |");
        assertThat(model.length).isLessThan(MOST_BYTES);
    }

    @Test
    void isWrittenAsItIsRead() throws IOException {
        NameModel model = NameModel.load();
        java.io.ByteArrayOutputStream first = new java.io.ByteArrayOutputStream();
        model.write(first);
        NameModel again = NameModel.read(new java.io.ByteArrayInputStream(first.toByteArray()));
        java.io.ByteArrayOutputStream second = new java.io.ByteArrayOutputStream();
        again.write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }
}
