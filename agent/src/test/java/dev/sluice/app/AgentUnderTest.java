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
        return serving(maker(dataDir), dataDir);
    }

    /** With an administrator's folder beside it: {@code Sluice} inside the given one. */
    public static AgentUnderTest startManaged(Path dataDir, Path programData) throws IOException {
        return serving(managed(dataDir, programData), dataDir);
    }

    private static AgentUnderTest serving(Parts.Maker maker, Path dataDir) throws IOException {
        Parts parts = maker.make(dataDir);
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
        return run(maker(home), input, arguments);
    }

    /** The same on a machine with an administrator's folder. */
    public static Printed runManaged(Path home, Path programData, String... arguments) {
        return run(managed(home, programData), new byte[0], arguments);
    }

    /** Runs one command on another machine. */
    static Printed run(Surroundings surroundings, String... arguments) {
        return run(new Wiring.Maker(surroundings), new byte[0], arguments);
    }

    private static Printed run(Parts.Maker maker, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new Cli(maker, console, new PolicyCommands()).run(arguments);
        return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Parts.Maker maker(Path home) {
        Map<String, String> properties =
                Map.of("user.home", home.toString(), "os.name", "Linux", "sluice.resident.mb", "100000");
        return new Wiring.Maker(new Surroundings(Map.of(), properties::get));
    }

    /** Only where this system keeps machine policy can be moved by a setting, and the setting is an administrator's. */
    private static Parts.Maker managed(Path home, Path programData) {
        Map<String, String> properties = Map.of(
                "user.home",
                home.toString(),
                "os.name",
                "Windows",
                "sluice.resident.mb",
                "100000",
                "sluice.policy.millis",
                "100");
        Map<String, String> environment = Map.of("ProgramData", programData.toString());
        return new Wiring.Maker(new Surroundings(environment, properties::get));
    }
}
