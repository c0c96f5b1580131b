package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.Main;
import dev.sluice.browser.Frames;
import dev.sluice.browser.HostPlaces;
import dev.sluice.browser.NativeHost;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How trust begins: whom the browser lets ask, and which agent is handed over. What the host answers is in {@code NativeHostTest}. */
class NativeHostStartTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final String OURS = "chrome-extension://pjmjonkmkmgaebpnfiknmkcacccodkem/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void isOpenToOurExtensionOnlyWhereAPackageRegistersIt() throws IOException {
        List<Path> manifests;
        try (Stream<Path> files = Files.walk(ROOT.resolve("installer"))) {
            manifests = files.filter(file -> file.getFileName().toString().matches("dev\\.sluice\\.agent.*\\.json"))
                    .toList();
        }

        assertThat(manifests).hasSizeGreaterThan(10);
        for (Path manifest : manifests) {
            assertOnlyOurs(JSON.readTree(manifest.toFile()), manifest);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isOpenToOurExtensionOnlyWhereARunningAgentRegistersIt() throws IOException {
        List<Path> registered = registered();

        assertThat(registered).isNotEmpty();
        for (Path manifest : registered) {
            JsonNode told = JSON.readTree(manifest.toFile());
            assertOnlyOurs(told, manifest);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(manifest)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            Path.of(told.path("path").asText()))))
                    .isEqualTo("rwx------");
        }
    }

    private List<Path> registered() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path script = Files.writeString(folder.resolve("sluice"), "#!/bin/sh\n");
        List<String> command = AgentProcess.java();
        command.addAll(1, List.of("-Dsluice.script=" + script, "-Duser.home=" + home));
        String data = folder.resolve("data").toString();
        command.addAll(List.of(Main.class.getName(), "run", "--port", "0", "--data-dir", data));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        Process agent = builder.start();
        try (BufferedReader told = agent.inputReader(StandardCharsets.UTF_8)) {
            String line = told.readLine();
            while (line != null && !line.contains("http://127.0.0.1:")) {
                line = told.readLine();
            }
        } finally {
            agent.destroyForcibly();
        }
        return NativeHost.registered(HostPlaces.onLinux(home.resolve(".config"), home));
    }

    private static void assertOnlyOurs(JsonNode manifest, Path file) {
        List<String> origins = new ArrayList<>();
        manifest.path("allowed_origins").forEach(origin -> origins.add(origin.asText()));
        manifest.path("allowed_extensions").forEach(id -> origins.add(id.asText()));

        assertThat(origins).as(file.toString()).isNotEmpty().isSubsetOf(OURS, "sluice@sluice.dev");
        assertThat(manifest.path("name").asText()).isEqualTo("dev.sluice.agent");
        assertThat(manifest.path("type").asText()).isEqualTo("stdio");
    }

    /** The path of a data directory may hold what a shell understands. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void runsNothingThatStandsInAPath() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("it's $(touch 'made') & \"more\""));
        Path script = folder.resolve("say it's");
        Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        new NativeHost(script, data, List.of(OURS)).register(new HostPlaces(List.of(folder.resolve("hosts"))));

        AgentProcess.Ended ended =
                Tools.run(NativeHost.launcher(data).toString(), "chrome-extension://x/", "an argument");

        assertThat(ended.out().lines())
                .containsExactly("native-host", "--data-dir", data.toString(), "chrome-extension://x/", "an argument");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    /** The note says that an agent is there; whoever really holds that port gets no word, and the extension no token of it. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void startsAnAgentInsteadOfHandingOverWhoeverHoldsItsPort() throws Exception {
        Path data = folder.resolve("data");
        DataHome home = new DataHome(data);
        home.token();
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            home.writePort(new PortNote(
                    stranger.getLocalPort(), ProcessHandle.current().pid()));

            JsonNode agent = paired(data);

            assertThat(agent.path("port").asInt()).isNotEqualTo(stranger.getLocalPort());
            assertThat(agent.path("token").asText()).isEqualTo(home.token().text());
        } finally {
            PortNote started = home.port();
            if (started != null && started.process() != ProcessHandle.current().pid()) {
                ProcessHandle.of(started.process()).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** Asks until there is an agent: on a busy machine the host may give up waiting for the one it has started. */
    private JsonNode paired(Path data) throws IOException {
        List<String> command = AgentProcess.java();
        command.add(1, "-Dsluice.script=" + script());
        command.addAll(List.of(Main.class.getName(), "native-host", "--data-dir", data.toString(), OURS));
        Process host = new ProcessBuilder(command).start();
        try {
            JsonNode answer = JSON.createObjectNode();
            while (!answer.path("type").asText().equals("agent")) {
                Frames.write(host.getOutputStream(), "{\"type\":\"pair\"}".getBytes(StandardCharsets.UTF_8));
                answer = JSON.readTree(Frames.read(host.getInputStream()));
            }
            return answer;
        } finally {
            host.destroyForcibly();
        }
    }

    private Path script() throws IOException {
        String java = AgentProcess.java().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path script = Files.writeString(
                folder.resolve("starter"), "#!/bin/sh\nexec " + java + " " + Main.class.getName() + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
