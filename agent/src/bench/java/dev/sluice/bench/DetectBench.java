package dev.sluice.bench;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.Engine;
import dev.sluice.detect.EngineSettings;
import dev.sluice.detect.Scanner;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.FindingType;
import dev.sluice.text.Draft;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/** How fast drafts are read that were never seen before, on one thread; {@link #main} prints it as ratios. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DetectBench {
    private static final Set<FindingType> NAMES = Set.of(FindingType.PERSON, FindingType.ADDRESS);

    @Param({"PROSE", "CODE", "CSV", "CHINESE"})
    public BenchText text;

    @Param({"2000", "100000", "1000000", "10000000"})
    public int bytes;

    @Param({"false", "true"})
    public boolean names;

    private Scanner scanner;
    private Draft draft;

    @Setup
    public void prepare() {
        draft = Draft.of(text.ofBytes(bytes));
        scanner = engine(names, EngineSettings.WITHOUT_MEMORY);
    }

    @Benchmark
    public int scan() {
        return scanner.scan(draft).size();
    }

    static Engine engine(boolean names, EngineSettings settings) {
        List<DetectorSpec> specs = Builtin.detectors().stream()
                .filter(spec -> names || !NAMES.contains(spec.type()))
                .toList();
        return Engine.load(specs, StandardParts.create(), settings);
    }

    /**
     * Runs all detection benchmarks and prints speeds and ratios.
     *
     * @param args {@code quick} leaves out the largest text and all kinds but prose
     */
    public static void main(String[] args) throws RunnerException {
        new DetectReport(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(List.of(args).contains("quick"));
    }
}
