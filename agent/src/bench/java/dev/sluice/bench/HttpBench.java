package dev.sluice.bench;

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
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agent as its package starts it, against a bare server on the same runtime: start, latency, throughput, memory. */
public final class HttpBench {
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 4_000;
    private static final int KEYS = 21;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx192m", "-Xss1m", "-XX:-UsePerfData");

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpBench() {}

    /** @param args a script that starts the agent with its arguments, the program java for the bare server */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("sluice-bench");
        HttpBench bench = new HttpBench();
        Figures agent = bench.measure(
                List.of(args[0], "run", "--port", "0", "--no-host", "--data-dir", data.resolve("agent").toString()),
                data.resolve("agent/token"));
        Figures bare = bench.measure(bareCommand(args[1]), null);
        System.out.println("what                          agent       bare      ratio");
        line("start to first answer, ms", agent.startMillis, bare.startMillis);
        line("2 KB, one client, p50, ms", agent.p50Millis, bare.p50Millis);
        line("2 KB, one client, p99, ms", agent.p99Millis, bare.p99Millis);
        line("2 KB, two clients, calls/s", agent.perSecond, bare.perSecond);
        line("1 MB, first time, ms", agent.megabyteMillis, bare.megabyteMillis);
        line("1 MB, one key later, p50, ms", agent.keyLaterMillis, bare.keyLaterMillis);
        line("resident after start, MB", agent.startMegabytes, bare.startMegabytes);
        line("resident after all, MB", agent.endMegabytes, bare.endMegabytes);
    }

    private record Figures(
            double startMillis,
            double p50Millis,
            double p99Millis,
            double perSecond,
            double megabyteMillis,
            double keyLaterMillis,
            double startMegabytes,
            double endMegabytes) {}

    private static List<String> bareCommand(String java) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName()));
        return command;
    }

    private Figures measure(List<String> command, Path tokenFile) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            URI address = URI.create("http://127.0.0.1:" + port(out) + "/v1/inspect");
            String token = tokenFile == null ? "none" : Files.readString(tokenFile).strip();
            call(address, token, body(0, 200));
            double start = millisSince(begin);
            double startMegabytes = residentMegabytes(process.pid());
            double[] latencies = new double[MEASURED];
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                String body = body(i, 2_000);
                long from = System.nanoTime();
                call(address, token, body);
                latencies[Math.max(0, i - WARM_UP)] = millisSince(from);
            }
            Arrays.sort(latencies);
            double perSecond = throughput(address, token);
            String megabyte = body(1, 1_000_000);
            double cold = timed(address, token, megabyte);
            double[] keys = new double[KEYS];
            for (int key = 0; key < KEYS; key++) {
                int middle = megabyte.length() / 2 + key;
                megabyte = megabyte.substring(0, middle) + "x" + megabyte.substring(middle);
                keys[key] = timed(address, token, megabyte);
            }
            Arrays.sort(keys);
            return new Figures(
                    start,
                    latencies[MEASURED / 2],
                    latencies[MEASURED * 99 / 100],
                    perSecond,
                    cold,
                    keys[KEYS / 2],
                    startMegabytes,
                    residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private double throughput(URI address, String token) {
        long from = System.nanoTime();
        CompletableFuture<?>[] clients = new CompletableFuture<?>[2];
        for (int c = 0; c < clients.length; c++) {
            int first = c * MEASURED;
            clients[c] = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < MEASURED / 2; i++) {
                    call(address, token, body(first + i, 2_000));
                }
            });
        }
        CompletableFuture.allOf(clients).join();
        return MEASURED / (millisSince(from) / 1_000);
    }

    private double timed(URI address, String token, String body) {
        long from = System.nanoTime();
        call(address, token, body);
        return millisSince(from);
    }

    private void call(URI address, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prose with a value or two; every seed gives other words. */
    private static String body(int seed, int length) {
        StringBuilder text = new StringBuilder("{\"site\":\"chatgpt.com\",\"text\":\"");
        String[] words = "please review the quarterly plan and send it to the team before noon so that we can talk about what is left".split(" ");
        int next = seed;
        while (text.length() < length) {
            next = next * 1_103_515_245 + 12_345;
            text.append(words[(next >>> 16) % words.length]).append((next >>> 8) % 40 == 0 ? ".\\n\\n" : " ");
        }
        return text.append("bob").append(seed).append("@example.com\"}").toString();
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

    private static double residentMegabytes(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static double millisSince(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    private static void line(String what, double agent, double bare) {
        System.out.println(String.format(Locale.ROOT, "%-28s %8.2f %10.2f %9.2fx", what, agent, bare, agent / bare));
    }
}
