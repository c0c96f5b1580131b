package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.approve.Approvals;
import dev.sluice.approve.PermissionFolder;
import dev.sluice.bundle.ShippedPolicies;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permissions are looked at again every few seconds, whatever the clock does in between; each is checked by its own end. */
class PermissionsClockTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private int readings;

    @ParameterizedTest(name = "{0}: {1} readings")
    @CsvSource({"PT0S, 1", "PT4S, 1", "PT6S, 2", "P400D, 2", "-PT1S, 2", "-P400D, 2"})
    void readsAgainAfterAJump(Duration jump, int expected) {
        Permissions permissions = new Permissions(this::folder, new Moving());
        permissions.get();

        now = now.plus(jump);
        permissions.get();
        permissions.get();

        assertThat(readings).isEqualTo(expected);
    }

    private PermissionFolder folder() {
        readings++;
        return new PermissionFolder(
                folder,
                new Approvals(ShippedPolicies.only(ShippedPolicies.BALANCED).approvals(), Set.of("ann")),
                new Moving());
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
