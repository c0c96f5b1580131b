package dev.sluice.app;

import dev.sluice.approve.Approvals.Check;
import dev.sluice.approve.PermissionFolder;
import dev.sluice.decide.Permission;
import dev.sluice.http.Collaborators;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The permissions that count now under the policy in force, read again every few seconds. A folder that cannot be read permits nothing. */
final class Permissions implements Supplier<List<Permission>>, Collaborators.Approvals {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<PermissionFolder> folder;
    private final Clock clock;
    private Instant readAt = Instant.EPOCH;
    private List<Permission> read = List.of();

    Permissions(Supplier<PermissionFolder> folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized List<Permission> get() {
        Instant now = clock.instant();
        if (now.isBefore(readAt) || now.isAfter(readAt.plus(FRESH))) {
            readAt = now;
            try {
                read = folder.get().valid();
            } catch (IOException e) {
                read = List.of();
            }
        }
        return read;
    }

    /** One that counts holds for the very next draft. */
    @Override
    public synchronized Check accept(String permission) throws IOException {
        readAt = Instant.EPOCH;
        return folder.get().accept(permission);
    }
}
