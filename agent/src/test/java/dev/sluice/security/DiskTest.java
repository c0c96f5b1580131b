package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, and one that cannot be written, for real. */
@EnabledIf(value = "dev.sluice.security.Tools#canMount", disabledReason = "small file systems cannot be mounted here")
class DiskTest {
    @TempDir
    Path folder;

    /** Drafts are judged as ever; what is sent cannot be recorded and the caller is told so; nothing is lost before or after. */
    @Test
    void judgesOnAFullDiskAndRecordsAgainWhenThereIsRoom() throws IOException, InterruptedException {
        AgentProcess.Ended ended = inMount("mount -t tmpfs -o size=2m none \"$1\"", "full");

        assertThat(ended.out()).isEqualTo("""
                        before 200 204
                        while 200 503 ledger-unavailable
                        doctor fault disk only
                        after 200 204
                        events 2
                        doctor fault disk only
                        """);
    }

    @Test
    void refusesToStartOnAReadOnlyDisk() throws IOException, InterruptedException {
        AgentProcess.Ended ended = inMount("mount -t tmpfs -o ro none \"$1\"", "read-only");

        assertThat(ended.out()).isEqualTo("start 2 1\ndoctor fault data directory\n");
    }

    @Test
    void refusesToStartInAReadOnlyDirectory() throws IOException, InterruptedException {
        AgentProcess.Ended ended = inMount(
                "mount -t tmpfs none \"$1\" && mkdir -m 700 \"$1/data\" && mount -o remount,ro \"$1\"", "read-only");

        assertThat(ended.out()).startsWith("start 2 1\n").contains("doctor fault data directory");
    }

    private AgentProcess.Ended inMount(String mount, String fault) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String script = mount + " && disk=$1 && fault=$2 && shift 2 && exec \"$@\" \"$disk\" \"$fault\"";
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, "sh"));
        command.addAll(List.of(disk.toString(), fault));
        command.addAll(AgentProcess.java());
        command.add(DiskFaults.class.getName());
        return Tools.run(command.toArray(String[]::new));
    }
}
