package dev.sluice.document;

import static dev.sluice.document.Samples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private final DocumentReader reader =
            new DocumentReader(Limits.DEFAULT, DocumentReader.command(JAVA, System.getProperty("java.class.path")));

    static Stream<Arguments> readable() throws IOException {
        return Stream.of(
                arguments("a.txt", utf8("plain 身分證"), "text", "plain 身分證"),
                arguments("a.csv", utf8("\uFEFFa,b\n1,2"), "text", "a,b\n1,2"),
                arguments("a.txt", "wide".getBytes(StandardCharsets.UTF_16), "text", "wide"),
                arguments("a.txt", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "text", "café"),
                arguments("a.html", utf8("<style>x{}</style><p>a &lt; b<p>c &#x8eab;"), "markup", "a < b\nc 身"),
                arguments("a.docx", Samples.docx("first", "a &amp; b"), "docx", "first\na & b\nthe footer\n"),
                arguments("renamed.bin", Samples.docx("by", "content"), "docx", "by\ncontent\nthe footer\n"),
                arguments("a.xlsx", Samples.xlsx(), "xlsx", "Anna\nSalary\n\t91500\t\nin place\t\n"),
                arguments("a.pptx", Samples.pptx(), "pptx", "the second\nthe tenth\n"),
                arguments("a.odt", Samples.odt(), "opendocument", "open document\n"),
                arguments("a.rtf", utf8("{\\rtf1{\\fonttbl Arial;}caf\\'e9 \\u36523?\\par x}"), "rtf", "café 身\nx"),
                arguments("a.pdf", Samples.pdf("Iban below", false), "pdf", "Iban below\n"),
                arguments(
                        "a.eml",
                        Samples.mail(),
                        "mail",
                        "From: Anna <anna@example.org>\nTo: bob@example.org\nSubject: 合約\n"
                                + "café & more\n[list.csv]\na,b\n1,2\n"),
                arguments("a.zip", Samples.zip("x.txt", "inside"), "zip", "[x.txt]\ninside\n"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsTheTextOf(String name, byte[] bytes, String format, String text) {
        assertThat(reader.read(name, bytes)).isEqualTo(new Extraction.Readable(format, text, true));
    }

    static Stream<Arguments> unreadable() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        byte[] half = Arrays.copyOf(Samples.docx("x", "y"), 60);
        return Stream.of(
                arguments("photo.png", png, Extraction.Reason.NO_TEXT_FORMAT),
                arguments("data.bin", new byte[] {1, 0, 2, 0}, Extraction.Reason.UNKNOWN_FORMAT),
                arguments("locked.pdf", Samples.pdf("secret", true), Extraction.Reason.ENCRYPTED),
                arguments("broken.pdf", utf8("%PDF-1.7 and nothing more"), Extraction.Reason.BROKEN),
                arguments("half.docx", half, Extraction.Reason.BROKEN),
                arguments("bomb.gz", Samples.bomb(300), Extraction.Reason.TOO_LARGE),
                // Within the limit of what is unpacked, and more than a child may hold; this process could.
                arguments("large.gz", Samples.bomb(200), Extraction.Reason.TOO_LARGE),
                arguments("many.zip", Samples.zip(names(2 * 2_001)), Extraction.Reason.TOO_LARGE));
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhyItCannotRead(String name, byte[] bytes, Extraction.Reason reason) {
        assertThat(reader.read(name, bytes))
                .isInstanceOfSatisfying(
                        Extraction.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    @Test
    void readsNoEntityFromOutside() throws IOException {
        byte[] hostile = Samples.zip(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:t xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&e;</w:t>");
        Extraction extraction = reader.read("a.docx", hostile);
        assertThat(extraction)
                .isInstanceOfAny(Extraction.Unreadable.class, Extraction.Readable.class)
                .extracting(e -> e instanceof Extraction.Readable readable ? readable.text() : "")
                .asString()
                .doesNotContain("root:");
    }

    /** An entity of its own is how a document of a kilobyte becomes one of a gigabyte. */
    @Test
    void expandsNoEntityOfTheDocumentsOwn() throws IOException {
        byte[] hostile = Samples.zip(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e \"expanded\">]>"
                        + "<w:t xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&e;</w:t>");

        assertThat(reader.read("a.docx", hostile))
                .extracting(e -> e instanceof Extraction.Readable readable ? readable.text() : "")
                .asString()
                .doesNotContain("expanded");
    }

    @Test
    void saysThatDeeperArchivesWereNotRead() throws IOException {
        assertThat(reader.read("a.zip", Samples.nested(3, "found")))
                .isInstanceOfSatisfying(Extraction.Readable.class, readable -> {
                    assertThat(readable.text()).contains("found");
                    assertThat(readable.complete()).isTrue();
                });
        assertThat(reader.read("a.zip", Samples.nested(9, "hidden")))
                .isInstanceOfSatisfying(Extraction.Readable.class, readable -> {
                    assertThat(readable.text()).doesNotContain("hidden");
                    assertThat(readable.complete()).isFalse();
                });
    }

    @Test
    void startsNoChildForADocumentThatIsTooLarge() {
        Limits small = new Limits(20, 1_000, 1 << 20, 10, 2, Duration.ofMinutes(1));
        DocumentReader broken = new DocumentReader(small, List.of("false"));

        assertThat(broken.read("a.pdf", utf8("%PDF-1.7 and so on and on")))
                .isEqualTo(new Extraction.Unreadable("pdf", Extraction.Reason.TOO_LARGE));
        assertThat(broken.read("a.pdf", utf8("%PDF-1.7")))
                .isEqualTo(new Extraction.Unreadable("pdf", Extraction.Reason.BROKEN));
    }

    /** All parts together, though each alone is small. */
    @Test
    void unpacksNoMoreThanItMay() throws IOException {
        byte[] three = Samples.zip("a", "x".repeat(500_000), "b", "x".repeat(500_000), "c", "x".repeat(500_000));
        Limits tight = new Limits(1 << 20, 8_000_000, 1_400_000, 10, 2, Duration.ofMinutes(1));
        Limits wide = new Limits(1 << 20, 8_000_000, 1_600_000, 10, 2, Duration.ofMinutes(1));

        assertThat(new Extractor(tight).extract("a.zip", three))
                .isEqualTo(new Extraction.Unreadable("zip", Extraction.Reason.TOO_LARGE));
        assertThat(new Extractor(wide).extract("a.zip", three)).isInstanceOf(Extraction.Readable.class);
    }

    @Test
    void leavesOffWhatIsTooLong() {
        Limits brief = new Limits(1 << 20, 10, 1 << 20, 10, 2, Duration.ofMinutes(1));

        assertThat(new DocumentReader(brief, List.of("false")).read("a.txt", utf8("ten characters and more")))
                .isEqualTo(new Extraction.Readable("text", "ten charac", false));
    }

    /** One that answers and then stays would be left behind for every document. */
    @Test
    void endsAChildThatHasAnswered() throws Exception {
        String answer = "printf '\\000\\000\\003pdf\\000\\011ENCRYPTED'; exec sleep 600";
        DocumentReader staying = new DocumentReader(Limits.DEFAULT, List.of("sh", "-c", answer));

        assertThat(staying.read("a.pdf", utf8("%PDF-1.7")))
                .isEqualTo(new Extraction.Unreadable("pdf", Extraction.Reason.ENCRYPTED));

        List<ProcessHandle> left = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("sleep 600"))
                .toList();
        try {
            for (ProcessHandle child : left) {
                child.onExit().get(1, TimeUnit.MINUTES);
            }
        } finally {
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** It is ended, and does not end of itself. */
    @Test
    void endsAChildThatDoesNotAnswer(@TempDir Path folder) {
        Path ended = folder.resolve("ended");
        Limits brief = new Limits(1 << 20, 1000, 1 << 20, 10, 2, Duration.ofMillis(200));
        String busy = "sleep 10 >/dev/null 2>&1 </dev/null; touch '" + ended + "'";
        DocumentReader deaf = new DocumentReader(brief, List.of("sh", "-c", busy));

        assertThat(deaf.read("a.pdf", utf8("%PDF-1.7")))
                .isEqualTo(new Extraction.Unreadable("pdf", Extraction.Reason.TOO_SLOW));
        assertThat(ended).doesNotExist();
    }

    @Test
    void neverThrowsOnDamagedDocuments() throws IOException {
        Extractor extractor = new Extractor(Limits.DEFAULT);
        Random random = new Random(20261123);
        List<byte[]> seeds = List.of(
                Samples.docx("a", "b"),
                Samples.xlsx(),
                Samples.mail(),
                Samples.pdf("x", false),
                Samples.odt(),
                Samples.nested(2, "x"),
                utf8("{\\rtf1 \\u-3? \\'"));
        for (int round = 0; round < 700; round++) {
            byte[] bytes = seeds.get(round % seeds.size()).clone();
            for (int flips = random.nextInt(8) + 1; flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(extractor.extract("a.eml", bytes))
                    .as("seed 20261123, round %d", round)
                    .isNotNull();
        }
    }
}
