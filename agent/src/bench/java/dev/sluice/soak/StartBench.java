package dev.sluice.soak;

import dev.sluice.bench.BareServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agent as it is packaged, from start to first answer, against a bare server on the same runtime, turn by turn. */
public final class StartBench {
    private static final int ROUNDS = 7;
    private static final int PROMPTS = 1_000;
    private static final String INSTALLED = "/usr/lib/sluice/";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final String BODY = "{\"site\":\"chatgpt.com\",\"text\":\"Please mail Ann Example at ann@example.com\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Path work;

    private StartBench(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /** @param arguments where a package was laid out, a folder to work in */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StartBench bench = new StartBench(Path.of(arguments[0]), Path.of(arguments[1]));
        double[][] agent = new double[3][ROUNDS];
        double[][] bare = new double[3][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Path data = bench.work.resolve("data" + round);
            bench.start(bench.agent(data), data, new Round(agent, round), round == ROUNDS - 1 ? PROMPTS : 0);
            bench.start(bench.bare(), null, new Round(bare, round), 0);
        }
        System.out.println("median of " + ROUNDS + "                   agent       bare      ratio");
        String[] names = {"start to first answer, ms", "processor time of it, ms", "resident after it, MB"};
        for (int i = 0; i < names.length; i++) {
            double ours = median(agent[i]);
            double theirs = median(bare[i]);
            System.out.println(String.format(Locale.ROOT, "%-26s %8.0f %10.0f %9.2fx", names[i], ours, theirs, ours / theirs));
        }
    }

    private record Round(double[][] figures, int number) {
        void note(double millis, double cpu, double megabytes) {
            figures[0][number] = millis;
            figures[1][number] = cpu;
            figures[2][number] = megabytes;
        }
    }

    private void start(List<String> command, Path data, Round round, int prompts) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int port = port(out);
            String token = data == null ? "none" : Files.readString(data.resolve("token")).strip();
            call(port, token);
            double millis = (System.nanoTime() - begin) / 1e6;
            long cpu = process.info().totalCpuDuration().orElseThrow().toMillis();
            round.note(millis, cpu, Vitals.of(process.pid(), work).residentKb() / 1024.0);
            Day day = new Day(port, token);
            for (int number = 1; number <= prompts; number++) {
                day.inspect(number);
            }
            if (prompts > 0) {
                long resident = Vitals.of(process.pid(), work).residentKb() >> 10;
                System.out.println("resident after " + prompts + " mixed prompts: " + resident + " MB");
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void call(int port, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/inspect"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
            throw new IOException("status " + status);
        }
    }

    private List<String> agent(Path data) throws IOException {
        List<String> command = java(Files.readString(home.resolve("java-options")));
        command.add("-Dsluice.extension=" + home.resolve("extension"));
        command.addAll(List.of("-cp", here(Files.readString(home.resolve("class-path")).strip())));
        command.addAll(List.of("dev.sluice.app.Main", "run", "--port", "0", "--no-host", "--data-dir", data.toString()));
        return command;
    }

    private List<String> bare() {
        List<String> command = java("-Xms16m -Xmx192m -Xss1m -XX:+UseSerialGC -XX:-UsePerfData");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName()));
        return command;
    }

    private List<String> java(String options) {
        List<String> command = new ArrayList<>(List.of(home.resolve("runtime/bin/java").toString()));
        command.addAll(Arrays.asList(here(options).strip().split("\\s+")));
        return command;
    }

    private String here(String installed) {
        return installed.replace(INSTALLED, home + "/");
    }

    private static int port(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new IOException("the server did not start");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
