package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskQueueTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "100, 10, 10, 0, all fits",
        "100, 11, 9, 1, the oldest goes",
        "100, 101, 0, 10, nothing fits",
        "99, 10, 9, 1, one byte short"
    })
    void keepsTheNewestAndCountsTheRest(long most, int size, int kept, int lost, String why) throws Exception {
        DiskQueue queue = new DiskQueue(folder.resolve("otlp"), most);
        int counted = 0;
        for (int i = 0; i < 10; i++) {
            byte[] bytes = (i + "x".repeat(size - 1)).getBytes(StandardCharsets.UTF_8);
            counted += queue.add(Instant.ofEpochSecond(i), List.of(new Parcel(Parcel.Kind.LOGS, bytes)));
        }
        assertThat(counted).as(why).isEqualTo(lost);
        assertThat(queue.size()).as(why).isEqualTo(kept);
        Path oldest = queue.oldest();
        if (oldest != null) {
            assertThat(Files.readString(oldest)).startsWith(String.valueOf(lost));
        }
    }
}
