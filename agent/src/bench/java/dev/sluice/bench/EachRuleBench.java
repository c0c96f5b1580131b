package dev.sluice.bench;

import com.google.re2j.Pattern;
import dev.sluice.bundle.Builtin;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The baseline: every pattern of the same detectors searched for alone in the whole text, without checks or context. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 2, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EachRuleBench {
    static final int BYTES = 20_000;

    private String text;
    private List<Pattern> patterns;

    @Setup
    public void prepare() {
        text = BenchText.PROSE.ofBytes(BYTES);
        patterns = Builtin.detectors().stream()
                .flatMap(spec -> spec.rules().stream())
                .map(rule -> rule.pattern())
                .filter(Objects::nonNull)
                .map(Pattern::compile)
                .toList();
    }

    @Benchmark
    public int eachRuleAlone() {
        int found = 0;
        for (Pattern pattern : patterns) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found++;
            }
        }
        return found;
    }
}
