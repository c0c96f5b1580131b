package dev.sluice.cli;

import dev.sluice.text.Draft;
import dev.sluice.text.Sensitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A text a command works on.
 *
 * @param name of its file, or {@code -} for standard input
 */
public record Input(String name, Draft draft) implements Sensitive {
    static final String STANDARD_INPUT = "-";

    /** Reads one file, or standard input for none and for {@code -}. */
    public static Input read(List<Path> files, Console console) throws IOException {
        return files.isEmpty() ? standardInput(console.in()) : read(files.get(0), console);
    }

    /** @throws Failure if the file is not there or not UTF-8 */
    public static Input read(Path file, Console console) throws IOException {
        if (file.toString().equals(STANDARD_INPUT)) {
            return standardInput(console.in());
        }
        if (Files.isDirectory(file)) {
            throw new Failure(file + " is a folder; name files");
        }
        try {
            return new Input(file.toString(), decode(file.toString(), Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": no such file");
        }
    }

    private static Input standardInput(InputStream in) throws IOException {
        return new Input(STANDARD_INPUT, decode("standard input", in.readAllBytes()));
    }

    private static Draft decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Failure(name + ": not UTF-8 at byte " + in.position() + " (line " + line(bytes, in.position())
                    + "); convert it first, for example with iconv");
        }
        return Draft.of(out.flip().toString());
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    @Override
    public String toString() {
        return "Input[" + name + ", " + draft + "]";
    }
}
