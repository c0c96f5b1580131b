package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The agent makes no connection to the outside, whatever it is asked. */
class OfflineTest {
    private static final String EVERYTHING = """
            inspect 200
            event 204
            redact 200
            restore 200
            docx true
            pdf true
            mail true
            policy 200
            services 200
            report 200
            health 200
            openapi.yaml 200
            page 200
            end
            """;

    /** Calls that can reach another machine, and an address that is not this one. */
    private static final Pattern ABROAD = Pattern.compile(
            "(connect|sendto|sendmsg|sendmmsg)\\(.*(sa_family=AF_INET6?)(?!.*(inet_addr\\(\"127\\.|\"::1\"|\"::ffff:127\\.))");

    @TempDir
    Path folder;

    @Test
    @EnabledIf(
            value = "dev.sluice.security.Tools#canLeaveTheNetwork",
            disabledReason = "namespaces are not allowed here")
    void doesEverythingWithoutANetwork() throws IOException, InterruptedException {
        AgentProcess.Ended ended = exercise("unshare", "-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");

        assertThat(ended.out()).isEqualTo("interfaces [lo]\n" + EVERYTHING);
        assertThat(ended.code()).isZero();
    }

    @Test
    @EnabledIf(value = "dev.sluice.security.Tools#canWatchCalls", disabledReason = "strace is not here or not allowed")
    void neverCallsAbroad() throws IOException, InterruptedException {
        Path calls = folder.resolve("calls");
        AgentProcess.Ended ended =
                exercise("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", calls.toString());

        assertThat(ended.out()).endsWith(EVERYTHING);
        List<String> lines = Files.readAllLines(calls);
        assertThat(lines)
                .as("the watch works: the exercise itself connects")
                .anyMatch(line -> line.contains("127.0.0.1"));
        assertThat(lines.stream().filter(line -> ABROAD.matcher(line).find())).isEmpty();
    }

    /** The pattern above finds what it must. */
    @Test
    void knowsACallAbroad() {
        assertThat("7 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"9.9.9.9\")}, 16) = 0")
                .containsPattern(ABROAD);
        assertThat("7 connect(5, {sa_family=AF_INET6, inet_pton(AF_INET6, \"2620:fe::fe\", &sin6_addr)}, 28) = 0")
                .containsPattern(ABROAD);
        assertThat("7 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0")
                .doesNotContainPattern(ABROAD);
        assertThat("7 connect(5, {sa_family=AF_UNIX, sun_path=\"/var/run/nscd/socket\"}, 110) = -1 ENOENT")
                .doesNotContainPattern(ABROAD);
    }

    private AgentProcess.Ended exercise(String... prefix) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(AgentProcess.java());
        command.addAll(List.of(Exercise.class.getName(), folder.resolve("data").toString()));
        return Tools.run(command.toArray(String[]::new));
    }
}
