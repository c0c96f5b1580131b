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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EnginePropertyTest {
    private static final Scanner FORGETFUL = engine(EngineSettings.WITHOUT_MEMORY);
    private static final Scanner REMEMBERING = engine(EngineSettings.DEFAULTS);
    private static final List<String> PROOFS = proofs();

    private static Engine engine(EngineSettings settings) {
        return Engine.load(Builtin.detectors(), StandardParts.create(), settings);
    }

    private static List<String> proofs() {
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
    Arbitrary<String> drafts() {
        Arbitrary<String> glue =
                Arbitraries.of(" ", "\n", "\n\n", ", ", "", "。", "\u200b", "\uD83D\uDE00", "x", "7", "|");
        return Arbitraries.of(PROOFS)
                .list()
                .ofMaxSize(40)
                .flatMap(texts -> glue.map(between -> String.join(between, texts)));
    }
}
