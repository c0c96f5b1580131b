package dev.sluice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "chromium, PATH",
        "microsoft-edge, PATH",
        "google-chrome-stable, PATH",
        "Google/Chrome/Application/chrome.exe, ProgramFiles",
        "Microsoft/Edge/Application/msedge.exe, ProgramFiles(x86)",
        "BraveSoftware/Brave-Browser/Application/brave.exe, LOCALAPPDATA",
    })
    void findsAProgramWhereItsSystemKeepsIt(String program, String variable) throws IOException {
        Path executable = made(program);
        assertThat(Browser.find(Map.of(variable, folder.toString()))).isEqualTo(new Browser(executable));
    }

    @Test
    void takesTheFirstNameOfAnyFolder() throws IOException {
        made("late/google-chrome");
        Path first = made("later/chromium");
        String path = "\"" + folder.resolve("late") + "\"" + File.pathSeparator + File.pathSeparator
                + folder.resolve("later");
        assertThat(Browser.find(Map.of("PATH", path))).isEqualTo(new Browser(first));
    }

    @Test
    void findsNoneInAnEmptyFolder() {
        assertThat(Browser.find(Map.of("PATH", folder.toString(), "ProgramFiles", folder.toString())))
                .isNull();
    }

    private Path made(String program) throws IOException {
        Path executable = folder.resolve(program);
        Files.createDirectories(executable.getParent());
        Files.writeString(executable, "");
        assertThat(executable.toFile().setExecutable(true)).isTrue();
        return executable;
    }
}
