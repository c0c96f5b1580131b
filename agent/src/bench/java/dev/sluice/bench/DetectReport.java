package dev.sluice.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the detection benchmarks and prints speeds, how flat they are, and ratios against the baselines. */
final class DetectReport {
    private static final double BYTES_PER_MICROSECOND_TO_MB_PER_SECOND = 1;

    private final PrintStream out;

    DetectReport(PrintStream out) {
        this.out = out;
    }

    void run(boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\.(?:DetectBench|EachRuleBench|KeystrokeBench|LoadBench)\\.")
                .verbosity(VerboseMode.SILENT);
        if (quick) {
            options.param("text", "PROSE");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, Double> speeds = new TreeMap<>();
        Map<String, Double> micros = new TreeMap<>();
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            String bytes = result.getParams().getParam("bytes");
            String text = result.getParams().getParam("text");
            if (text == null) {
                String name = lastWord(result.getParams().getBenchmark());
                micros.put(bytes == null ? name : name + " " + bytes, score);
            } else {
                String names = "true".equals(result.getParams().getParam("names")) ? "with names" : "without names";
                double speed = Double.parseDouble(bytes) / score * BYTES_PER_MICROSECOND_TO_MB_PER_SECOND;
                speeds.put(String.format(Locale.ROOT, "%s, %s, %8s bytes", names, text, bytes), speed);
            }
        }
        print(speeds, micros);
    }

    private void print(Map<String, Double> speeds, Map<String, Double> micros) {
        speeds.forEach((what, speed) -> line("%-40s %8.1f MB/s", what, speed));
        for (String names : new String[] {"without names", "with names"}) {
            for (BenchText text : BenchText.values()) {
                Double small = speeds.get(names + ", " + text + ",   100000 bytes");
                Double large = speeds.get(names + ", " + text + ", 10000000 bytes");
                if (small != null && large != null) {
                    line("%-40s %8.2f x the time per MB at 100 KB", names + ", " + text + ", 10 MB", small / large);
                }
            }
        }
        double alone = EachRuleBench.BYTES / micros.getOrDefault("eachRuleAlone", Double.NaN);
        line("%-40s %8.3f MB/s", "each rule alone over the whole text", alone);
        Double engine = speeds.get("without names, PROSE,   100000 bytes");
        if (engine != null) {
            line("%-40s %8.0f x each rule alone", "engine, without names, PROSE", engine / alone);
        }
        keystroke(micros);
        double loaded = micros.getOrDefault("inARunningAgent", Double.NaN);
        double compiled = micros.getOrDefault("eachPatternAlone", Double.NaN);
        line("%-40s %8.1f ms, %.2f x compiling each pattern alone", "rules loaded, warm", loaded / 1000, loaded / compiled);
        line("%-40s %8.1f ms", "rules loaded, first in a process", micros.getOrDefault("firstInAProcess", Double.NaN) / 1000);
    }

    private void keystroke(Map<String, Double> micros) {
        Double one = micros.get("type 1000");
        Double many = micros.get("type 500000");
        if (one != null && many != null) {
            double oneRead = one - micros.getOrDefault("text 1000", 0.0);
            double manyRead = many - micros.getOrDefault("text 500000", 0.0);
            String format = "%-40s %8.2f x one in 1 KB (%.0f against %.0f microseconds)";
            line(format, "keystroke in 500 KB, text made", many / one, many, one);
            line(format, "keystroke in 500 KB, reading alone", manyRead / oneRead, manyRead, oneRead);
        }
    }

    private static String lastWord(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
