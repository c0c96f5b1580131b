package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest.Printed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sluice report --open}, with an opener that notes what it was given. */
class OpenReportTest {
    @TempDir
    Path folder;

    private Path data;
    private Path opened;

    @BeforeEach
    void chooseFolders() {
        data = folder.resolve("data");
        opened = folder.resolve("opened");
    }

    private Map<String, String> environment(String program, int code, String display) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path opener = programs.resolve(program);
        Files.writeString(opener, "#!/bin/sh\nprintf '%s' \"$1\" > '" + opened + "'\nexit " + code + "\n");
        Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
        return display == null
                ? Map.of("PATH", programs.toString())
                : Map.of("PATH", programs.toString(), display, ":0");
    }

    private Printed open(String system, Map<String, String> environment, String... filters) {
        String[] arguments = new String[4 + filters.length];
        System.arraycopy(new String[] {"report", "--open", "--data-dir", data.toString()}, 0, arguments, 0, 4);
        System.arraycopy(filters, 0, arguments, 4, filters.length);
        return AgentUnderTest.run(new Surroundings(environment, Map.of("os.name", system)::get), arguments);
    }

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open, DISPLAY", "Linux, xdg-open, WAYLAND_DISPLAY", "Mac OS X, open, "})
    void opensALinkThatWorksOnce(String system, String program, String display) throws Exception {
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            Printed printed = open(system, environment(program, 0, display), "--level", "internal");

            assertThat(printed.code()).as(printed.err()).isZero();
            String link = Files.readString(opened);
            assertThat(link)
                    .startsWith("http://127.0.0.1:" + agent.port() + "/report/")
                    .endsWith("?level=internal");
            assertThat(printed.out()).doesNotContain(link);
            assertThat(get(link)).isEqualTo(200);
            assertThat(get(link)).isNotEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xdg-open, 0, , no display",
        "other, 0, DISPLAY, no opener",
        "xdg-open, 3, DISPLAY, the opener finds nothing"
    })
    void printsTheLinkWhenThereIsNoBrowser(String program, int code, String display, String why) throws Exception {
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            Printed printed = open("Linux", environment(program, code, display));

            assertThat(printed.code()).as(why).isZero();
            String link = printed.out().lines().reduce("", (before, line) -> line);
            assertThat(link).startsWith("http://127.0.0.1:" + agent.port());
            assertThat(get(link)).isEqualTo(200);
        }
    }

    @Test
    void saysThatNoAgentRuns() throws IOException {
        Printed printed = open("Linux", environment("xdg-open", 0, "DISPLAY"));

        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err()).contains("start one with sluice run, or use --out FILE");
        assertThat(opened).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--format,json", "--out,x.html", "--from,2026-02-30", "--service,nobody"})
    void opensNothingForAWrongQuestion(String flag, String value) throws IOException {
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            Printed printed = open("Linux", environment("xdg-open", 0, "DISPLAY"), flag, value);

            assertThat(printed.code()).as("port %d", agent.port()).isEqualTo(2);
            assertThat(opened).doesNotExist();
        }
    }

    private static int get(String link) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
