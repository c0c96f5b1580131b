package dev.sluice.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file a report is written to: whole, or as it was before. A device or a pipe is written to as it is. */
public final class ReportFile implements AutoCloseable {
    private final Path target;
    private final Path fresh;
    private final Writer writer;

    private ReportFile(Path target, Path fresh) throws IOException {
        this.target = target;
        this.fresh = fresh;
        this.writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
    }

    /** @throws Asked.Wrong if nothing can be written there */
    public static ReportFile at(Path out) {
        Path target = out.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new Asked.Wrong("out", "out " + out + " is a folder: name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new Asked.Wrong("out", "out " + out + " cannot be written: there is no folder " + folder);
        }
        try {
            if (Files.exists(target)) {
                Path real = target.toRealPath();
                return Files.isRegularFile(real) ? beside(real) : new ReportFile(real, real);
            }
            return beside(target);
        } catch (IOException e) {
            throw new Asked.Wrong(
                    "out", "out " + out + " cannot be written: check your rights on " + folder + " and its disk");
        }
    }

    private static ReportFile beside(Path target) throws IOException {
        return new ReportFile(target, Files.createTempFile(target.getParent(), ".sluice-report", ".new"));
    }

    public Writer writer() {
        return writer;
    }

    /** Puts what was written in its place. */
    public void keep() throws IOException {
        writer.close();
        if (!fresh.equals(target)) {
            move();
        }
    }

    private void move() throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (!fresh.equals(target)) {
            Files.deleteIfExists(fresh);
        }
    }
}
