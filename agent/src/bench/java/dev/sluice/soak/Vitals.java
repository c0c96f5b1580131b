package dev.sluice.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a process holds, as Linux tells it. */
record Vitals(long residentKb, long handles, long threads, long files, long dataKb) {
    static final String HEAD = "  inspects  seconds  resident MB  handles  threads  files  data KB";

    static Vitals of(long process, Path data) throws IOException {
        Path proc = Path.of("/proc", String.valueOf(process));
        long[] sizes = sizes(data);
        return new Vitals(
                number(proc, "VmRSS:"), count(proc.resolve("fd")), number(proc, "Threads:"), sizes[0], sizes[1] >> 10);
    }

    String line(long inspects, long seconds) {
        return String.format(
                Locale.ROOT,
                "%10d %8d %12d %8d %8d %6d %8d",
                inspects,
                seconds,
                residentKb >> 10,
                handles,
                threads,
                files,
                dataKb);
    }

    private static long number(Path proc, String label) throws IOException {
        try (Stream<String> lines = Files.lines(proc.resolve("status"))) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static long[] sizes(Path folder) throws IOException {
        long[] sizes = new long[2];
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                try {
                    sizes[1] += Files.size(file);
                    sizes[0]++;
                } catch (NoSuchFileException goneMeanwhile) {
                    continue;
                }
            }
        }
        return sizes;
    }
}
