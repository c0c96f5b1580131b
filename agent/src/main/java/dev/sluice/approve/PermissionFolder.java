package dev.sluice.approve;

import dev.sluice.decide.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The permissions a person has been given, one file each; every one is checked again whenever they are read. */
public final class PermissionFolder {
    private static final String SUFFIX = ".permission";

    private final Path folder;
    private final Approvals approvals;
    private final Clock clock;

    public PermissionFolder(Path folder, Approvals approvals, Clock clock) {
        this.folder = folder;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Checks a permission and keeps it when it counts. */
    public Approvals.Check accept(String line) throws IOException {
        Approvals.Check check = approvals.check(line, clock.instant());
        Permission permission = check.permission();
        if (permission != null) {
            Files.createDirectories(folder);
            String name = permission.id().replaceAll("[^A-Za-z0-9-]", "_") + SUFFIX;
            Files.writeString(folder.resolve(name), line.strip() + "\n");
        }
        return check;
    }

    /** Those that count now. */
    public List<Permission> valid() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Permission> valid = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                Permission permission =
                        approvals.check(Files.readString(file), clock.instant()).permission();
                if (permission != null) {
                    valid.add(permission);
                }
            }
        }
        return List.copyOf(valid);
    }
}
