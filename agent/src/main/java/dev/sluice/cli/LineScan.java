package dev.sluice.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.detect.Finding;
import dev.sluice.text.Draft;
import dev.sluice.wire.Json;
import dev.sluice.wire.VerdictJson;
import dev.sluice.wire.Words;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scans JSON Lines one at a time, so that memory does not grow with their number. */
final class LineScan {
    private static final int LONGEST_LINE_BYTES = 64 << 20;

    private final Parts parts;
    private final Console console;
    private boolean found;
    private boolean failed;

    LineScan(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    int run(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            scan("", console.in());
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                scan(file + ": ", in);
            }
        }
        return failed ? Command.ERROR : found ? Command.FINDINGS : Command.OK;
    }

    private void scan(String source, InputStream input) throws IOException {
        InputStream in = new BufferedInputStream(input, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 0;
        boolean more = true;
        while (more) {
            line.reset();
            more = readLine(in, line);
            number++;
            if (line.size() > LONGEST_LINE_BYTES) {
                fail(source, number, "longer than " + LONGEST_LINE_BYTES + " bytes");
            } else if (line.size() > 0) {
                scanLine(source, number, line.toByteArray());
            }
            if (in.available() == 0) {
                console.out().flush();
            }
        }
    }

    /** Reads up to the end of a line, keeping at most one byte more than is allowed; false at the end of the stream. */
    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST_LINE_BYTES) {
                line.write(next);
            }
            next = in.read();
        }
        return next >= 0;
    }

    private void scanLine(String source, long number, byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (!text.isBlank()) {
                answer(source, number, Json.read(text));
            }
        } catch (CharacterCodingException e) {
            fail(source, number, "not valid UTF-8");
        } catch (Json.NotJson e) {
            fail(source, number, e.getMessage());
        }
    }

    private void answer(String source, long number, JsonNode record) {
        JsonNode text = record.get("text");
        if (!record.isObject() || text == null || !text.isTextual()) {
            fail(source, number, record.isObject() ? "\"text\" must be a text" : "must be an object");
            return;
        }
        try {
            print(record, Draft.of(text.textValue()));
        } catch (RuntimeException fault) {
            fail(source, number, "could not be scanned: " + fault.getClass().getSimpleName());
        }
    }

    private void print(JsonNode record, Draft draft) {
        List<Finding> findings = parts.scanner().scan(draft);
        found |= !findings.isEmpty();
        ObjectNode json = Json.object();
        json.set("id", record.path("id").isMissingNode() ? null : record.get("id"));
        json.put("level", Words.of(parts.levels().judge(findings).level()));
        json.put("tokens", parts.tokens().count(draft).tokens());
        json.set("findings", VerdictJson.findings(findings));
        console.out().append(Json.text(json)).append('\n');
    }

    private void fail(String source, long number, @Nullable String what) {
        failed = true;
        console.err().println("sluice: " + source + "line " + number + ": " + what);
    }
}
