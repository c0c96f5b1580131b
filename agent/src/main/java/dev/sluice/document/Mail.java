package dev.sluice.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Text of a mail message: who wrote to whom about what, the bodies, and what is attached. */
final class Mail {
    private static final Set<String> HEADERS = Set.of("from", "to", "cc", "bcc", "subject", "date", "reply-to");
    private static final int MAX_HEADER_LINES = 2_000;

    private final Nested nested;
    private final Budget budget;

    Mail(Nested nested, Budget budget) {
        this.nested = nested;
        this.budget = budget;
    }

    /** Reads a document within another. */
    interface Nested {
        void read(String name, byte[] bytes) throws IOException;
    }

    void read(byte[] bytes) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(MimeConfig.custom()
                .setMaxHeaderCount(MAX_HEADER_LINES)
                .setMaxLineLen(-1)
                .build());
        stream.parse(new ByteArrayInputStream(bytes));
        String name = null;
        try {
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM && !budget.isFull();
                    state = stream.next()) {
                switch (state) {
                    case T_START_HEADER -> name = null;
                    case T_FIELD -> name = fileName(header(stream.getField()), name);
                    case T_BODY -> body(stream, name);
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new IOException("not a mail message", null);
        }
    }

    private String header(Field field) {
        String body = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
        if (HEADERS.contains(field.getNameLowerCase())) {
            budget.write(field.getName() + ": " + body.replaceAll("\\s+", " ").strip() + "\n");
        }
        return field.getNameLowerCase() + ":" + body;
    }

    private static @Nullable String fileName(String header, @Nullable String known) {
        if (!header.startsWith("content-")) {
            return known;
        }
        int at = header.indexOf("name=");
        if (at < 0) {
            return known;
        }
        String rest = header.substring(at + "name=".length());
        return rest.startsWith("\"") ? rest.substring(1).replaceAll("\".*", "") : rest.replaceAll("[;\\s].*", "");
    }

    private void body(MimeTokenStream stream, @Nullable String name) throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        byte[] bytes;
        try (InputStream in = stream.getDecodedInputStream()) {
            bytes = budget.readPart(in);
        }
        if (name != null && !name.isEmpty()) {
            budget.write("[" + name + "]\n");
            nested.read(name, bytes);
        } else if (descriptor.getMediaType().equals("text")) {
            String text = new String(bytes, charset(descriptor.getCharset()));
            budget.write(descriptor.getSubType().equals("html") ? Markup.text(text) : text);
        }
        budget.endLine();
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
