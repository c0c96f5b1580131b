package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.bundle.DetectorReader;
import dev.sluice.bundle.PolicyFolder;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.text.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EnginePropertyTest {
    private static final Scanner FORGETFUL = engine(EngineSettings.WITHOUT_MEMORY);
    private static final Scanner REMEMBERING = engine(EngineSettings.DEFAULTS);
    private static final List<String> PROOFS = proofs();

    private static Engine engine(EngineSettings settings) {
        return Engine.load(Builtin.detectors(), StandardParts.create(), settings);
    }

    /** The texts of all proofs. */
    static List<String> proofs() {
        List<String> texts = new ArrayList<>();
        Path folder = Path.of(System.getProperty("sluice.repository", ".."), "policies", "detectors");
        try {
            PolicyFolder.read(folder, problem -> {}).forEach((path, tree) -> {
                DetectorSpec spec = DetectorReader.read(path, tree, problem -> {});
                spec.proofs().forEach(proof -> texts.add(proof.text()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Any UTF-16 at all, lone surrogates included. */
    @Property(tries = 400)
    void holdsForAnyUtf16(@ForAll("utf16") String text) {
        FindingInvariants.scan(FORGETFUL, text);
    }

    @Property(tries = 300)
    void holdsForTextsFullOfValues(@ForAll("drafts") String text) {
        FindingInvariants.scan(FORGETFUL, text);
    }

    @Property(tries = 150)
    void findsTheSameWithAndWithoutMemory(
            @ForAll("drafts") String text, @ForAll("proof") String inserted, @ForAll @IntRange(max = 5000) int at) {
        int place = Math.min(at, text.length());
        String edited = text.substring(0, place) + inserted + text.substring(place);
        for (String draft : List.of(text, edited, text)) {
            assertThat(REMEMBERING.scan(Draft.of(draft))).isEqualTo(FORGETFUL.scan(Draft.of(draft)));
        }
    }

    /** A long draft is kept and read again only where it differs; tables and blank lines are among what is inserted. */
    @Property(tries = 60)
    void findsTheSameInALongDraftThatIsEdited(
            @ForAll("longDraft") String text,
            @ForAll @Size(min = 1, max = 6) List<@From("edits") String> edits,
            @ForAll Random random) {
        StringBuilder draft = new StringBuilder(text);
        for (String edit : edits) {
            int from = random.nextInt(draft.length() + 1);
            int to = Math.min(draft.length(), from + random.nextInt(3) * random.nextInt(400));
            draft.replace(from, to, edit);
            String now = draft.toString();
            assertThat(REMEMBERING.scan(Draft.of(now))).isEqualTo(FORGETFUL.scan(Draft.of(now)));
        }
    }

    /** A draft that is far enough away changes nothing, but for a value that was the whole draft. */
    @Property(tries = 100)
    void findsTheSameBehindOtherParagraphs(@ForAll("proof") String text) {
        String padding = "All quiet here, nothing to see.\n\n".repeat(60);
        List<Finding> alone = FORGETFUL.scan(Draft.of(text + "\n\n" + padding.substring(0, 60)));
        List<Finding> behind = FORGETFUL.scan(Draft.of(padding + text + "\n\n" + padding)).stream()
                .filter(finding -> finding.range().start() >= padding.length())
                .toList();
        assertThat(behind)
                .extracting(Finding::detector)
                .containsAll(alone.stream().map(Finding::detector).toList());
    }

    @Provide
    Arbitrary<String> utf16() {
        return Arbitraries.chars().all().list().ofMaxSize(300).map(chars -> {
            StringBuilder text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    @Provide
    Arbitrary<String> proof() {
        return Arbitraries.of(PROOFS);
    }

    @Provide
    Arbitrary<String> longDraft() {
        String rows = "id,name,passport,iban\n" + "4711,Ann Lee,X1234567,DE89370400440532013000\n".repeat(120);
        String prose = "The meeting was moved to the next week, and nobody minded.\n\n".repeat(120);
        return drafts().flatMap(
                        some -> Arbitraries.of(rows, prose, rows + prose).map(rest -> rest + some + rest));
    }

    @Provide
    Arbitrary<String> edits() {
        return Arbitraries.oneOf(proof(), Arbitraries.of("x", "\n\n", "7", "a,b,c\n1,2,3\n", "name;iban\n", "\u200b"));
    }

    @Provide
    Arbitrary<String> drafts() {
        Arbitrary<String> glue =
                Arbitraries.of(" ", "\n", "\n\n", ", ", "", "。", "\u200b", "\uD83D\uDE00", "x", "7", "|");
        return Arbitraries.of(PROOFS)
                .list()
                .ofMaxSize(40)
                .flatMap(texts -> glue.map(between -> String.join(between, texts)));
    }
}
