package dev.sluice.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents made for the tests, small but of the real formats. */
public final class Samples {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String S = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Samples() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx(String first, String second) throws IOException {
        return zip(
                "[Content_Types].xml", "<Types/>",
                "word/document.xml",
                        "<w:document " + W + "><w:body><w:p><w:r><w:t>" + first + "</w:t></w:r></w:p><w:p><w:r><w:t>"
                                + second + "</w:t></w:r></w:p></w:body></w:document>",
                "word/footer1.xml", "<w:ftr " + W + "><w:p><w:r><w:t>the footer</w:t></w:r></w:p></w:ftr>");
    }

    public static byte[] xlsx() throws IOException {
        return zip(
                "xl/sharedStrings.xml", "<sst " + S + "><si><t>Anna</t></si><si><t>Salary</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                        "<worksheet " + S + "><sheetData><row><c t=\"s\"><v>0</v></c><c><v>91500</v></c></row>"
                                + "<row><c t=\"inlineStr\"><is><t>in place</t></is></c></row></sheetData></worksheet>");
    }

    static byte[] pptx() throws IOException {
        String slide = "<p:sld xmlns:p=\"x\" " + A + "><a:p><a:r><a:t>%</a:t></a:r></a:p></p:sld>";
        return zip(
                "ppt/slides/slide10.xml", slide.replace("%", "the tenth"),
                "ppt/slides/slide2.xml", slide.replace("%", "the second"));
    }

    static byte[] odt() throws IOException {
        String text = "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<d " + text + "><text:p>open <text:span>document</text:span></text:p></d>");
    }

    public static byte[] mail() {
        return utf8("From: Anna <anna@example.org>\r\nTo: bob@example.org\r\nSubject: =?utf-8?B?5ZCI57SE?=\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<p>caf=C3=A9 &amp; more</p>\r\n"
                + "--b\r\nContent-Type: text/csv; name=\"list.csv\"\r\nContent-Disposition: attachment;"
                + " filename=\"list.csv\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiCjEsMgo=\r\n--b--\r\n");
    }

    public static byte[] pdf(String text, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(zip, namesAndTexts[i], utf8(namesAndTexts[i + 1]));
            }
        }
        return out.toByteArray();
    }

    /** An archive within an archive, {@code depth} times. */
    static byte[] nested(int depth, String innermost) throws IOException {
        byte[] inner = utf8(innermost);
        String name = "inner.txt";
        for (int i = 0; i < depth; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                put(zip, name, inner);
            }
            inner = out.toByteArray();
            name = "level" + i + ".zip";
        }
        return inner;
    }

    /** A few kilobytes that unpack to {@code megabytes}. */
    static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < megabytes; i++) {
                gzip.write(block);
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
