package dev.sluice.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads documents, each in a child process of its own with bounded memory and time, so that a hostile document can
 * neither reach the agent's memory nor slow it down. Plain text is read in place: there is nothing to parse.
 */
public final class DocumentReader {
    private static final int MAX_NAME = 1024;

    private final Limits limits;
    private final List<String> command;

    /** @param command starts {@link Child}, such as {@link #command(Path, String)} */
    public DocumentReader(Limits limits, List<String> command) {
        this.limits = limits;
        this.command = List.copyOf(command);
    }

    /** The command that starts a child with the given runtime and class path. */
    public static List<String> command(Path java, String classPath) {
        return List.of(
                java.toString(),
                "-Xmx160m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                Child.class.getName());
    }

    /**
     * Reads one document.
     *
     * @param name file name as attached; helps to tell formats apart
     */
    public Extraction read(String name, byte[] bytes) {
        Format format = Format.of(name, bytes);
        if (bytes.length > limits.maxBytes()) {
            return new Extraction.Unreadable(format.label(), Extraction.Reason.TOO_LARGE);
        }
        if (format == Format.TEXT || format == Format.MEDIA || format == Format.UNKNOWN) {
            return new Extractor(limits).extract(name, bytes);
        }
        return readInChild(format, name, bytes);
    }

    private Extraction readInChild(Format format, String name, byte[] bytes) {
        Process child;
        try {
            child = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return new Extraction.Unreadable(format.label(), Extraction.Reason.BROKEN);
        }
        long start = System.nanoTime();
        CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                child::destroyForcibly,
                CompletableFuture.delayedExecutor(limits.deadline().toMillis(), TimeUnit.MILLISECONDS));
        try (DataOutputStream out = new DataOutputStream(child.getOutputStream());
                DataInputStream in = new DataInputStream(child.getInputStream())) {
            out.writeUTF(name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            return answer(in);
        } catch (IOException | IllegalArgumentException e) {
            boolean late = System.nanoTime() - start >= limits.deadline().toNanos();
            return new Extraction.Unreadable(
                    format.label(), late ? Extraction.Reason.TOO_SLOW : Extraction.Reason.BROKEN);
        } finally {
            deadline.cancel(false);
            child.destroyForcibly();
        }
    }

    private Extraction answer(DataInputStream in) throws IOException {
        boolean readable = in.readByte() == 1;
        String format = in.readUTF();
        if (!readable) {
            return new Extraction.Unreadable(format, Extraction.Reason.valueOf(in.readUTF()));
        }
        boolean complete = in.readBoolean();
        int length = in.readInt();
        byte[] text = in.readNBytes(length);
        if (text.length != length) {
            throw new IOException("cut short");
        }
        return new Extraction.Readable(format, new String(text, StandardCharsets.UTF_8), complete);
    }
}
