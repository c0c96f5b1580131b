package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.app.Main;
import dev.sluice.home.DataHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An agent over its bound, in a real process: it ends, its successor takes its place, and the doctor tells of it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RestartTest {
    private static final int BOUND_MEGABYTES = 40;

    /** Nobody can interrupt who waits for the other end of a pipe. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void startsAnewWhatHoldsTooMuch() throws Exception {
        Path data = folder.resolve("data");
        Path told = folder.resolve("told");
        assertThat(new ProcessBuilder("mkfifo", told.toString()).start().waitFor())
                .isZero();
        String options =
                "JAVA_TOOL_OPTIONS=-Dsluice.resident.mb=" + BOUND_MEGABYTES + " -Dsluice.script=" + script(told);
        ProcessHandle successor = null;
        try (AgentProcess agent = AgentProcess.start(data, "/usr/bin/env", options)) {
            String address = assertTimeoutPreemptively(HANGS, () -> firstLine(told));
            successor = ProcessHandle.of(new DataHome(data).port().process()).orElseThrow();

            assertThat(agent.handle().onExit().get().isAlive()).isFalse();
            assertThat(successor.pid()).isNotEqualTo(agent.handle().pid());
            assertThat(address).endsWith(":" + agent.port());
            assertThat(agent.owner()
                            .post("/v1/inspect", "{\"text\":\"mail bob@example.com\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(AgentProcess.run("doctor", data).out())
                    .contains("restarted itself", "more than " + BOUND_MEGABYTES + " MB");
        } finally {
            if (successor != null) {
                successor.destroyForcibly();
            }
        }
    }

    /** Starts an agent without the bound, and says where it listens to whoever reads. */
    private Path script(Path told) throws IOException {
        String java = AgentProcess.java().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path script = folder.resolve("successor");
        Files.writeString(
                script,
                "#!/bin/sh\nunset JAVA_TOOL_OPTIONS\nexec " + java + " " + Main.class.getName() + " \"$@\" >" + told
                        + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    /** Waits until somebody has written. */
    private static String firstLine(Path pipe) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(pipe, StandardCharsets.UTF_8)) {
            return in.readLine();
        }
    }
}
