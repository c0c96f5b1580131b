package dev.sluice.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The formats told apart, by their first bytes before their names. */
enum Format {
    TEXT,
    MARKUP,
    RTF,
    PDF,
    DOCX,
    XLSX,
    PPTX,
    OPENDOCUMENT,
    ZIP,
    GZIP,
    MAIL,
    LEGACY_OFFICE,
    MEDIA,
    UNKNOWN;

    private static final Map<String, Format> BY_EXTENSION = Map.ofEntries(
            Map.entry("docx", DOCX),
            Map.entry("docm", DOCX),
            Map.entry("xlsx", XLSX),
            Map.entry("xlsm", XLSX),
            Map.entry("pptx", PPTX),
            Map.entry("pptm", PPTX),
            Map.entry("odt", OPENDOCUMENT),
            Map.entry("ods", OPENDOCUMENT),
            Map.entry("odp", OPENDOCUMENT),
            Map.entry("eml", MAIL),
            Map.entry("htm", MARKUP),
            Map.entry("html", MARKUP),
            Map.entry("xhtml", MARKUP));

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Recognises a document; {@link #UNKNOWN} when it is neither a known container nor text. */
    static Format of(String name, byte[] bytes) {
        Format named = BY_EXTENSION.getOrDefault(extension(name), UNKNOWN);
        if (starts(bytes, "%PDF-")) {
            return PDF;
        }
        if (starts(bytes, "PK\3\4") || starts(bytes, "PK\5\6")) {
            return isPackage(named) ? named : OfficePackage.recognise(bytes);
        }
        if (starts(bytes, "\u001f\u008b")) {
            return GZIP;
        }
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            return LEGACY_OFFICE;
        }
        if (starts(bytes, "{\\rtf")) {
            return RTF;
        }
        if (isMedia(bytes)) {
            return MEDIA;
        }
        if (!PlainText.looksLikeText(bytes)) {
            return UNKNOWN;
        }
        return named == MAIL || named == MARKUP ? named : TEXT;
    }

    private static boolean isPackage(Format format) {
        return format == DOCX || format == XLSX || format == PPTX || format == OPENDOCUMENT;
    }

    private static boolean isMedia(byte[] bytes) {
        return starts(bytes, "\u0089PNG")
                || starts(bytes, "\u00ff\u00d8\u00ff")
                || starts(bytes, "GIF8")
                || starts(bytes, "RIFF")
                || starts(bytes, "BM")
                || starts(bytes, "ID3")
                || starts(bytes, "OggS")
                || startsAt(bytes, 4, "ftyp");
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean starts(byte[] bytes, String magic) {
        return startsAt(bytes, 0, magic);
    }

    private static boolean startsAt(byte[] bytes, int offset, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
