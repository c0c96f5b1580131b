package dev.sluice.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders in which browsers look for native-messaging hosts of the current user.
 *
 * @see <a href="https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging">Chrome: native
 *     messaging</a>
 * @see <a href="https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Native_manifests">Firefox:
 *     native manifests</a>
 */
public record HostPlaces(List<Path> folders) {
    private static final String FOLDER = "NativeMessagingHosts";

    /**
     * @param config {@code ~/.config}, or what stands in its place
     * @param home the person's folder, where Firefox looks
     */
    public static HostPlaces onLinux(Path config, Path home) {
        return of(config, "chromium", "google-chrome", "microsoft-edge", "BraveSoftware/Brave-Browser")
                .and(home.resolve(".mozilla/native-messaging-hosts"));
    }

    /** @param support {@code ~/Library/Application Support} */
    public static HostPlaces onMac(Path support) {
        return of(support, "Chromium", "Google/Chrome", "Microsoft Edge", "BraveSoftware/Brave-Browser", "Mozilla");
    }

    /** The place of one browser profile that lies outside the usual folders. */
    public static HostPlaces ofProfile(Path profile) {
        return new HostPlaces(List.of(profile.resolve(FOLDER)));
    }

    /** Where a Linux package registers the host for everybody on the machine. */
    public static HostPlaces ofPackage() {
        return new HostPlaces(List.of(
                Path.of("/etc/chromium/native-messaging-hosts"),
                Path.of("/etc/opt/chrome/native-messaging-hosts"),
                Path.of("/etc/opt/edge/native-messaging-hosts"),
                Path.of("/usr/lib/mozilla/native-messaging-hosts")));
    }

    /** Where the macOS package does. */
    public static HostPlaces ofMacPackage() {
        return new HostPlaces(List.of(
                Path.of("/Library/Application Support/Chromium", FOLDER),
                Path.of("/Library/Google/Chrome", FOLDER),
                Path.of("/Library/Microsoft/Edge", FOLDER),
                Path.of("/Library/Application Support/BraveSoftware/Brave-Browser", FOLDER),
                Path.of("/Library/Application Support/Mozilla", FOLDER)));
    }

    private HostPlaces and(Path further) {
        return new HostPlaces(
                Stream.concat(folders.stream(), Stream.of(further)).toList());
    }

    private static HostPlaces of(Path root, String... browsers) {
        return new HostPlaces(List.of(browsers).stream()
                .map(browser -> root.resolve(browser).resolve(FOLDER))
                .toList());
    }
}
