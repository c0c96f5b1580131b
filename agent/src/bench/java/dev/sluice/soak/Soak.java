package dev.sluice.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An accelerated day of the agent as people start it; tells whether memory, files and handles stayed flat. */
public final class Soak {
    private static final int LINES = 10;
    private static final double MOST_GROWTH = 1.15;
    private static final int MOST_MORE_HANDLES = 8;

    /** Before so many inspects what is compiled and remembered is still growing to its own bounds. */
    private static final long WARM = 10_000;

    /** What the agent may hold at worst, by which a run is judged that ends before it is warm. */
    private static final long MOST_KB = 256 << 10;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private Soak() {}

    /** @param arguments the start script, a folder to work in, number of inspects */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path data = Path.of(arguments[1], "data");
        long inspects = Long.parseLong(arguments[2]);
        Process agent = new ProcessBuilder(
                        arguments[0], "run", "--port", "0", "--no-host", "--data-dir", data.toString())
                .start();
        boolean flat;
        try {
            Day day = new Day(port(agent), Files.readString(data.resolve("token")).strip());
            flat = soak(day, new Place(agent.pid(), data), inspects, out);
            out.println(day.answers());
            flat &= day.answers().keySet().stream().noneMatch(answer -> answer.matches(".* [45]\\d\\d"));
        } finally {
            agent.destroy();
            agent.waitFor();
        }
        out.println(flat ? "flat" : "NOT flat");
        out.flush();
        System.exit(flat ? 0 : 1);
    }

    private record Place(long process, Path data) {}

    private static boolean soak(Day day, Place place, long inspects, PrintStream out)
            throws IOException, InterruptedException {
        out.println(Vitals.HEAD);
        long start = System.nanoTime();
        Vitals early = Vitals.of(place.process, place.data);
        Vitals now = early;
        for (int line = 1; line <= LINES; line++) {
            for (long number = (line - 1) * inspects / LINES + 1; number <= line * inspects / LINES; number++) {
                day.inspect(number);
            }
            now = Vitals.of(place.process, place.data);
            out.println(now.line(line * inspects / LINES, (System.nanoTime() - start) / 1_000_000_000));
            if (line == LINES / 5) {
                early = now;
            }
        }
        boolean warm = LINES / 5 * inspects / LINES >= WARM;
        if (!warm) {
            out.println("too short to tell growth from warming up: memory is judged by its bound");
        }
        return now.residentKb() <= (warm ? early.residentKb() * MOST_GROWTH : MOST_KB)
                && now.handles() <= early.handles() + MOST_MORE_HANDLES
                && now.threads() <= early.threads() + MOST_MORE_HANDLES
                && now.files() == early.files();
    }

    private static int port(Process agent) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(agent.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
        }
        throw new IOException("the agent did not start");
    }
}
