package dev.sluice.bench;

import com.google.re2j.Pattern;
import dev.sluice.bundle.Builtin;
import dev.sluice.detect.Engine;
import dev.sluice.detect.EngineSettings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the files in the jar to an engine that is ready: as a policy change does it in a running agent, and as the first thing of a process. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoadBench {
    @Benchmark
    public Engine inARunningAgent() {
        return DetectBench.engine(true, EngineSettings.DEFAULTS);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 3, jvmArgsAppend = "-Xmx1g")
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Engine firstInAProcess() {
        return DetectBench.engine(true, EngineSettings.DEFAULTS);
    }

    /** The baseline: the same files read, and each of their patterns compiled alone. */
    @Benchmark
    public List<Pattern> eachPatternAlone() {
        return Builtin.detectors().stream()
                .flatMap(spec -> spec.rules().stream())
                .map(rule -> rule.pattern())
                .filter(Objects::nonNull)
                .map(Pattern::compile)
                .toList();
    }
}
