package dev.sluice.document;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The process in which a document is read: one document in on standard input, its text out on standard output.
 *
 * <p>In: name (modified UTF-8 with length), length in bytes, bytes. Out: 1, format, whether complete, length, text in
 * UTF-8; or 0, format, name of the reason.
 */
public final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        String name = in.readUTF();
        byte[] bytes = in.readNBytes(in.readInt());
        Extraction extraction = read(name, bytes);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            write(extraction, out);
        }
    }

    private static Extraction read(String name, byte[] bytes) {
        try {
            return new Extractor(Limits.DEFAULT).extract(name, bytes);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Extraction.Unreadable(Format.of(name, bytes).label(), Extraction.Reason.TOO_LARGE);
        }
    }

    private static void write(Extraction extraction, DataOutputStream out) throws IOException {
        if (extraction instanceof Extraction.Readable readable) {
            byte[] text = readable.text().getBytes(StandardCharsets.UTF_8);
            out.writeByte(1);
            out.writeUTF(readable.format());
            out.writeBoolean(readable.complete());
            out.writeInt(text.length);
            out.write(text);
        } else if (extraction instanceof Extraction.Unreadable unreadable) {
            out.writeByte(0);
            out.writeUTF(unreadable.format());
            out.writeUTF(unreadable.reason().name());
        }
    }
}
