package dev.sluice.security;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/** Which of the machine's tools a test may use here. */
final class Tools {
    private Tools() {}

    /** Named by {@code @EnabledIf}: a namespace without network can be made. */
    static boolean canLeaveTheNetwork() {
        return succeeds("unshare", "-rn", "true");
    }

    /** System calls can be watched. */
    static boolean canWatchCalls() {
        return succeeds("strace", "-f", "-e", "trace=none", "true");
    }

    /** Another user can be impersonated. */
    static boolean canBecomeAnother() {
        return succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true");
    }

    /** A small file system can be mounted, in a namespace of its own. */
    static boolean canMount() {
        return succeeds("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a command to its end and returns what it printed, both streams. */
    static AgentProcess.Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new AgentProcess.Ended(process.waitFor(), out);
    }
}
