package dev.sluice.train;

import dev.sluice.detect.Recogniser;
import dev.sluice.detect.names.NameModel;
import dev.sluice.detect.names.PersonNames;
import dev.sluice.text.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures a model on annotated texts: {@code NameEvaluation MODEL [-v] FILE...}. A name counts as found when at least
 * half of it is; a finding counts as false when it touches no annotated span (loose), or no name (strict).
 */
public final class NameEvaluation {
    private final PersonNames names;
    private final PrintWriter log;
    private final boolean verbose;

    private NameEvaluation(PersonNames names, PrintWriter log, boolean verbose) {
        this.names = names;
        this.log = log;
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        try (PrintWriter log = new PrintWriter(new java.io.FileWriter(java.io.FileDescriptor.out), true);
                InputStream in = Files.newInputStream(Path.of(args[0]))) {
            NameModel model = NameModel.read(in);
            boolean verbose = args[1].equals("-v");
            NameEvaluation evaluation = new NameEvaluation(new PersonNames(() -> model), log, verbose);
            for (int i = verbose ? 2 : 1; i < args.length; i++) {
                evaluation.measure(Path.of(args[i]));
            }
        }
    }

    private void measure(Path file) throws IOException {
        int found = 0;
        int gold = 0;
        int loose = 0;
        int strict = 0;
        int findings = 0;
        long chars = 0;
        long start = System.nanoTime();
        for (Example example : Corpus.read(file)) {
            List<Recogniser.Span> spans = names.find(example.text());
            chars += example.text().length();
            findings += spans.size();
            for (Range name : example.names()) {
                gold++;
                boolean hit = isFound(name, spans);
                found += hit ? 1 : 0;
                say(hit ? "" : "missed", example, name.start(), name.end());
            }
            for (Recogniser.Span span : spans) {
                boolean name = touches(span, example.names());
                boolean other = name || touches(span, example.others());
                strict += name ? 0 : 1;
                loose += other ? 0 : 1;
                say(other ? "" : "extra", example, span.start(), span.end());
            }
        }
        double recall = (double) found / Math.max(1, gold);
        double precision = (double) found / Math.max(1, found + loose);
        double exact = (double) found / Math.max(1, found + strict);
        log.printf(
                Locale.ROOT,
                "%-28s n %d found %d recall %.3f precision %.3f F1 %.3f F2 %.3f (strict precision %.3f F1 %.3f) findings %d, %.1f Mchar/s%n",
                file.getFileName(),
                gold,
                found,
                recall,
                precision,
                2 * recall * precision / (recall + precision),
                5 * recall * precision / (recall + 4 * precision),
                exact,
                2 * recall * exact / (recall + exact),
                findings,
                chars * 1e3 / (System.nanoTime() - start));
    }

    private void say(String what, Example example, int start, int end) {
        if (verbose && !what.isEmpty()) {
            String text = example.text();
            log.println("  " + what + " [" + text.substring(start, end) + "] in "
                    + text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 30))
                            .replace('\n', '⏎'));
        }
    }

    private static boolean isFound(Range name, List<Recogniser.Span> spans) {
        int covered = 0;
        for (Recogniser.Span span : spans) {
            covered += Math.max(0, Math.min(span.end(), name.end()) - Math.max(span.start(), name.start()));
        }
        return covered >= Math.max(1, name.length() / 2.0);
    }

    private static boolean touches(Recogniser.Span span, List<Range> ranges) {
        return ranges.stream().anyMatch(r -> r.start() < span.end() && span.start() < r.end());
    }
}
