package dev.sluice.app;

import dev.sluice.cli.Cli;
import dev.sluice.cli.Console;
import dev.sluice.cli.Parts;
import dev.sluice.cli.policy.PolicyCommands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The real agent, wired as it is for people, in a directory of its own. */
public final class AgentUnderTest implements AutoCloseable {
    private final Parts parts;
    private final Parts.Service service;

    private AgentUnderTest(Parts parts, Parts.Service service) {
        this.parts = parts;
        this.service = service;
    }

    public static AgentUnderTest start(Path dataDir) throws IOException {
        Parts parts = maker(dataDir).make(dataDir);
        return new AgentUnderTest(parts, parts.serve(new Parts.Wish(0, false)));
    }

    public int port() {
        return service.port();
    }

    public String token() throws IOException {
        return parts.home().token().text();
    }

    public String reportAddress() {
        return service.reportAddress();
    }

    @Override
    public void close() {
        service.close();
    }

    /** What a command printed and how it ended. */
    public record Printed(int code, String out, String err) {}

    /** Runs one command as people do, with text on standard input. */
    public static Printed run(Path home, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new Cli(maker(home), console, new PolicyCommands()).run(arguments);
        return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Parts.Maker maker(Path home) {
        Map<String, String> properties =
                Map.of("user.home", home.toString(), "os.name", "Linux", "sluice.resident.mb", "100000");
        return new Wiring.Maker(new Surroundings(Map.of(), properties::get));
    }
}
