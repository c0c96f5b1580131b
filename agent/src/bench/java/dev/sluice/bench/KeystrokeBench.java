package dev.sluice.bench;

import dev.sluice.detect.EngineSettings;
import dev.sluice.detect.Scanner;
import dev.sluice.text.Draft;
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

/** One more character in the middle of a draft that was read before. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KeystrokeBench {
    @Param({"1000", "500000"})
    public int bytes;

    private Scanner scanner;
    private String head;
    private String tail;
    private int typed;

    @Setup
    public void prepare() {
        String text = BenchText.PROSE.ofBytes(bytes);
        head = text.substring(0, text.length() / 2);
        tail = text.substring(text.length() / 2);
        scanner = DetectBench.engine(true, EngineSettings.DEFAULTS);
        scanner.scan(Draft.of(text));
    }

    /** A number that was never there before stands for what was typed, so that no result can be remembered. */
    @Benchmark
    public int type() {
        return scanner.scan(Draft.of(next())).size();
    }

    /** What of that is the making of the text, which is not the scanner's work. */
    @Benchmark
    public String text() {
        return next();
    }

    private String next() {
        return head + "w" + typed++ + tail;
    }
}
