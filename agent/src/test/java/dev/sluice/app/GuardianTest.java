package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.home.DataHome;
import dev.sluice.home.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardianTest {
    private static final Watchdog.Bounds PLENTY = new Watchdog.Bounds(1L << 40, 100, Duration.ofDays(1));
    private static final Watchdog.Bounds NOTHING = new Watchdog.Bounds(1, 100, Duration.ofDays(1));

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private long calls;
    private DataHome home;
    private Token token;

    @BeforeEach
    void draw() throws IOException {
        home = new DataHome(folder.resolve("data"));
        token = home.token();
    }

    @Test
    void leavesALightAgentAlone() {
        guardian(PLENTY).look();

        assertThat(done).isEmpty();
    }

    @Test
    void letsGoOnceOfWhatNobodyHasUsedForTenMinutes() {
        Guardian guardian = guardian(PLENTY);
        look(guardian, 119);
        assertThat(done).isEmpty();

        look(guardian, 500);
        assertThat(done).containsExactly("shed");

        calls++;
        look(guardian, 121);
        assertThat(done).containsExactly("shed", "shed");
    }

    private static void look(Guardian guardian, int times) {
        for (int i = 0; i < times; i++) {
            guardian.look();
        }
    }

    @Test
    void shedsAndThenRestartsByWhatTheSystemSays() {
        Guardian guardian = guardian(NOTHING);
        guardian.look();
        guardian.look();

        assertThat(done).hasSize(2);
        assertThat(done.get(0)).isEqualTo("shed");
        assertThat(done.get(1)).contains("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "another", "damaged", "open"})
    void endsAnAgentWhoseTokenIs(String state) throws IOException {
        switch (state) {
            case "gone" -> Files.delete(home.tokenFile());
            case "another" -> Files.writeString(home.tokenFile(), "f".repeat(64));
            case "damaged" -> Files.writeString(home.tokenFile(), "x");
            default -> Files.setPosixFilePermissions(home.tokenFile(), PosixFilePermissions.fromString("rw-r--r--"));
        }
        guardian(PLENTY).look();

        assertThat(done).singleElement().asString().contains("token");
    }

    private Guardian guardian(Watchdog.Bounds bounds) {
        return new Guardian(home, token, new Watchdog(bounds), new Guardian.Charge() {
            @Override
            public long calls() {
                return calls;
            }

            @Override
            public void shed() {
                done.add("shed");
            }

            @Override
            public void restart(String reason) {
                done.add(reason);
            }
        });
    }
}
