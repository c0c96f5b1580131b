package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.Main;
import dev.sluice.http.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agent in a process of its own, with the flags of the start script. */
final class AgentProcess implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private final Path data;
    private final Process process;
    private final StringBuffer told = new StringBuffer();
    private final Thread listener = new Thread(this::listen, "listener");
    private final CompletableFuture<Integer> found = new CompletableFuture<>();
    private final int port;

    private AgentProcess(Path data, Process process) throws IOException {
        this.data = data;
        this.process = process;
        listener.start();
        try {
            this.port = found.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the agent did not start: " + told, e);
        }
    }

    static AgentProcess start(Path data, String... prefix) throws IOException {
        return new AgentProcess(data, launch(command("run", data, prefix)));
    }

    /** Runs one command to its end. */
    static Ended run(String command, Path data, String... prefix) throws IOException, InterruptedException {
        Process process = launch(command(command, data, prefix));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    record Ended(int code, String out) {}

    /** What people start, but for the class path. */
    static List<String> java() throws IOException {
        String script = Files.readString(ROOT.resolve("sluice"));
        List<String> flags = Arrays.stream(
                        script.substring(script.lastIndexOf("exec \"$java\"")).split("\\s+", -1))
                .filter(word -> word.startsWith("-X") && !word.contains("$"))
                .toList();
        assertThat(flags).isNotEmpty();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xmx192m", "-cp", System.getProperty("java.class.path")));
        return command;
    }

    private static List<String> command(String name, Path data, String... prefix) throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(java());
        command.addAll(List.of(Main.class.getName(), name, "--data-dir", data.toString()));
        if (name.equals("run")) {
            command.addAll(List.of("--port", "0", "--no-host"));
        }
        return command;
    }

    private static Process launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    /** Reads all the time: an agent that cannot print stands still. */
    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                told.append(line).append('\n');
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    found.complete(Integer.parseInt(address.group(1)));
                }
            }
        } catch (IOException ended) {
            told.append(ended.getMessage());
        }
        found.completeExceptionally(new IOException("it ended"));
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Client owner() throws IOException {
        return new Client(port).with("Authorization", "Bearer " + token());
    }

    String token() throws IOException {
        return Files.readString(data.resolve("token")).strip();
    }

    /** Ends it the hard way. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it as {@code sluice stop} does; returns everything it printed. */
    String stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
        listener.join();
        return told.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
