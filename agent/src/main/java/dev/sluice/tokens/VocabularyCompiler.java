package dev.sluice.tokens;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Turns the published list of o200k_base tokens into the form the agent loads; run by the build. */
public final class VocabularyCompiler {
    private static final String PUBLISHED = "/com/knuddels/jtokkit/o200k_base.tiktoken";

    private VocabularyCompiler() {}

    /** @param arguments the folder of classes to write into */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0], "dev/sluice/tokens", Vocabulary.RESOURCE);
        if (Files.exists(target)) {
            return;
        }
        ByteArrayOutputStream lengths = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = VocabularyCompiler.class.getResourceAsStream(PUBLISHED)) {
            if (in == null) {
                throw new IllegalStateException(PUBLISHED + " is missing");
            }
            collect(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)), lengths, bytes);
        }
        Files.createDirectories(target.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
            out.writeInt(lengths.size());
            lengths.writeTo(out);
            bytes.writeTo(out);
        }
    }

    /** Every line holds a token in base64 and its rank; the ranks count up from 0. */
    private static void collect(BufferedReader lines, ByteArrayOutputStream lengths, ByteArrayOutputStream bytes)
            throws IOException {
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int space = line.indexOf(' ');
            byte[] token = Base64.getDecoder().decode(line.substring(0, space));
            if (Integer.parseInt(line.substring(space + 1)) != lengths.size() || token.length > 255) {
                throw new IllegalStateException("ranks are expected to count up, and tokens to be short");
            }
            lengths.write(token.length);
            bytes.writeBytes(token);
        }
    }
}
