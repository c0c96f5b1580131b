package dev.sluice.browser;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Chromium-like browser of this machine. Chrome itself comes last: its newer versions refuse unpacked extensions. */
public record Browser(Path executable) {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "microsoft-edge",
            "microsoft-edge-stable",
            "brave-browser",
            "google-chrome",
            "google-chrome-stable");
    private static final List<Path> ON_MAC = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
            Path.of("/Applications/Brave Browser.app/Contents/MacOS/Brave Browser"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final List<String> ON_WINDOWS = List.of(
            "Chromium/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe",
            "BraveSoftware/Brave-Browser/Application/brave.exe",
            "Google/Chrome/Application/chrome.exe");
    private static final List<String> WINDOWS_FOLDERS = List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA");

    /** @param environment of the process, for its search path and, on Windows, the folders of programs */
    public static @Nullable Browser find(Map<String, String> environment) {
        // Entries of Windows may stand in quotation marks, which no path may hold.
        Stream<String> searched = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> folder.replace("\"", ""));
        Stream<String> programs = WINDOWS_FOLDERS.stream().map(name -> environment.getOrDefault(name, ""));
        return Stream.of(places(NAMES, searched), places(ON_WINDOWS, programs), ON_MAC.stream())
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new)
                .orElse(null);
    }

    /** Every name in every folder, the first name first. */
    private static Stream<Path> places(List<String> names, Stream<String> folders) {
        List<Path> known =
                folders.filter(folder -> !folder.isEmpty()).map(Path::of).toList();
        return names.stream().flatMap(name -> known.stream().map(folder -> folder.resolve(name)));
    }

    /** Starts the browser with a profile of its own and the unpacked extension, and leaves it running. */
    public Process start(Path profile, Path extension, boolean asRoot) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--user-data-dir=" + profile,
                "--load-extension=" + extension,
                "--disable-features=DisableLoadExtensionCommandLineSwitch",
                "--no-first-run",
                "--no-default-browser-check"));
        if (asRoot) {
            command.add("--no-sandbox");
        }
        command.add("https://chatgpt.com/");
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
