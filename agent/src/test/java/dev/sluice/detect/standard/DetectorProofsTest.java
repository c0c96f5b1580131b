package dev.sluice.detect.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.DetectorReader;
import dev.sluice.bundle.PolicyFolder;
import dev.sluice.bundle.Tree;
import dev.sluice.detect.Engine;
import dev.sluice.detect.Finding;
import dev.sluice.detect.Scanner;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.Problem;
import dev.sluice.text.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every proof of every detector file. */
class DetectorProofsTest {
    private static final Path DETECTORS =
            Path.of(System.getProperty("sluice.repository", ".."), "policies", "detectors");
    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static final Map<String, Tree> DOCUMENTS = documents();
    private static final List<DetectorSpec> SPECS = DOCUMENTS.entrySet().stream()
            .map(entry -> DetectorReader.read(entry.getKey(), entry.getValue(), PROBLEMS::add))
            .toList();

    private static Map<String, Tree> documents() {
        try {
            return PolicyFolder.read(DETECTORS, PROBLEMS::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> files() {
        List<String> paths = List.copyOf(DOCUMENTS.keySet());
        return IntStream.range(0, paths.size()).mapToObj(i -> Arguments.of(paths.get(i), SPECS.get(i)));
    }

    static Stream<Arguments> proofs() {
        return SPECS.stream().flatMap(spec -> {
            Scanner scanner = Engine.load(List.of(spec), StandardParts.create());
            return spec.proofs().stream().map(proof -> Arguments.of(spec.id(), proof.why(), scanner, proof));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isCompleteAndNamedAsItsFile(String path, DetectorSpec spec) {
        assertThat(PROBLEMS)
                .filteredOn(problem -> problem.file().contains(path))
                .isEmpty();
        assertThat(path.substring(path.lastIndexOf('/') + 1)).isEqualTo(spec.id());
        assertThat(spec.source()).startsWith("https://");
        assertThat(spec.seen()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(spec.proofs()).anyMatch(proof -> proof.value() != null).anyMatch(proof -> proof.value() == null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("proofs")
    void holds(String id, String why, Scanner scanner, DetectorSpec.Proof proof) {
        Draft draft = Draft.of(proof.text());
        List<String> values = scanner.scan(draft).stream()
                .map(Finding::range)
                .map(draft::slice)
                .toList();
        if (proof.value() == null) {
            assertThat(values).isEmpty();
        } else if (proof.value().isEmpty()) {
            assertThat(values).isNotEmpty();
        } else {
            assertThat(values).contains(proof.value());
        }
    }
}
