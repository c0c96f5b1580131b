package dev.sluice.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Text of Office Open XML and OpenDocument packages: the parts that hold what a reader sees, in their order, notes,
 * comments, headers and cells included.
 *
 * <p>Element names: ECMA-376 parts 1 and 4, OpenDocument 1.3.
 */
final class OfficePackage {
    private static final int RECOGNISE_ENTRIES = 64;

    private OfficePackage() {}

    /** Tells office packages from other archives by the names of their first entries. */
    static Format recognise(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < RECOGNISE_ENTRIES; i++, entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("word/")) {
                    return Format.DOCX;
                }
                if (name.startsWith("xl/")) {
                    return Format.XLSX;
                }
                if (name.startsWith("ppt/")) {
                    return Format.PPTX;
                }
                if (i == 0 && name.equals("mimetype")) {
                    return Format.OPENDOCUMENT;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Format.ZIP;
        }
        return Format.ZIP;
    }

    static void read(byte[] bytes, Budget budget) throws IOException {
        for (byte[] part : parts(bytes, budget).values()) {
            new OfficeXml(budget).read(part);
            budget.endLine();
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes, Budget budget) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (holdsText(entry.getName())) {
                    parts.put(order(entry.getName()), budget.readPart(zip));
                }
            }
        }
        if (parts.isEmpty()) {
            throw new IOException("no part that holds text");
        }
        return parts;
    }

    private static boolean holdsText(String name) {
        return name.equals("content.xml")
                || name.equals("meta.xml")
                || name.equals("docProps/core.xml")
                || name.equals("xl/sharedStrings.xml")
                || name.matches("word/(document|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml")
                || name.matches("xl/(worksheets/sheet\\d+|comments\\d*)\\.xml")
                || name.matches("ppt/(slides/slide|notesSlides/notesSlide|comments/comment)\\d+\\.xml");
    }

    /** Main text first, then numbered parts by number, so that slide 10 follows slide 9. */
    private static String order(String name) {
        String digits = name.replaceAll("\\D", "");
        String main = name.equals("word/document.xml") || name.equals("content.xml") ? "0" : "1";
        return main + name.replaceAll("\\d", "") + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }
}
