package dev.sluice.app;

import dev.sluice.health.Check.Result;
import dev.sluice.home.DataHome;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.LedgerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the doctor sees in the data directory. */
record FileChecks(DataHome home, Clock time) {
    private static final long LEAST_FREE_BYTES = 16L << 20;
    private static final Duration MEMORABLE = Duration.ofDays(7);
    private static final Duration DRIFT = Duration.ofMinutes(10);

    Result dataDirectory() {
        Path folder = home.folder();
        Path there = existing();
        if (!Files.isWritable(there)) {
            return Result.fault(
                    there + " cannot be written",
                    "mount its file system for writing, or give it back to its owner: chown -R $(id -u) " + there);
        }
        return there.equals(folder)
                ? Result.ok(folder.toString())
                : Result.warning(folder + " is not there yet", "sluice run creates it");
    }

    /** The directory, or the nearest one above it that is there. */
    private Path existing() {
        Path there = home.folder();
        for (Path above = there.getParent(); above != null && !Files.isDirectory(there); above = there.getParent()) {
            there = above;
        }
        return there;
    }

    Result disk() {
        try {
            long free = Files.getFileStore(existing()).getUsableSpace();
            return free >= LEAST_FREE_BYTES
                    ? Result.ok((free >> 20) + " MB free")
                    : Result.fault(
                            "only " + (free >> 10) + " KB free; drafts are judged, what is sent is not recorded",
                            "make room on the file system of " + home.folder());
        } catch (IOException e) {
            return Result.warning("free space is not known", "check the file system of " + home.folder());
        }
    }

    Result token() {
        try {
            return home.existingToken() == null
                    ? Result.warning("none was made yet", "sluice run makes it")
                    : Result.ok("readable by its owner alone");
        } catch (DataHome.TooOpen e) {
            return Result.fault(String.valueOf(e.getMessage()), "then delete the token and start the agent again");
        } catch (IOException e) {
            return Result.fault(String.valueOf(e.getMessage()), "delete " + home.tokenFile());
        }
    }

    Result ledgerKey() {
        if (!Files.exists(home.ledgerKeyFile())) {
            return Result.ok("none was needed yet");
        }
        try {
            int keys = LedgerKeys.read(home, time).keys().size();
            return Result.ok(keys == 1 ? "readable by its owner alone" : keys + " keys, readable by their owner alone");
        } catch (IOException e) {
            return Result.fault(String.valueOf(e.getMessage()), "delete " + home.ledgerKeyFile());
        }
    }

    Result watchdog() {
        DataHome.Restart last = home.lastRestart();
        if (last == null || last.when().isBefore(time.instant().minus(MEMORABLE))) {
            return Result.ok("has not had to restart the agent lately");
        }
        return Result.warning(
                "the agent restarted itself at " + last.when() + ": " + last.reason(),
                "nothing, when it was once; otherwise report it. Deleting " + home.restartFile() + " ends this line");
    }

    Result ledger() {
        Path file = home.ledgerFile();
        if (!Files.exists(file)) {
            return setAside().isEmpty() ? Result.ok("empty: nothing was sent yet") : newAfterDamage();
        }
        try (Ledger ledger = Ledger.open(file, time)) {
            if (!ledger.isSound()) {
                return Result.fault("is damaged", "stop the agent and move " + file + " away");
            }
            return setAside().isEmpty() ? Result.ok("sound, " + Files.size(file) / 1024 + " KB") : newAfterDamage();
        } catch (LedgerUnavailable | IOException e) {
            return Result.fault(String.valueOf(e.getMessage()), "check the disk and the rights of " + file);
        }
    }

    private Result newAfterDamage() {
        return Result.warning(
                "one was damaged, set aside, and a new one started",
                "keep or delete " + setAside().get(0));
    }

    /** A clock that was set back leaves events that have not happened yet. */
    Result clock() {
        Instant now = time.instant();
        if (!Files.exists(home.ledgerFile())) {
            return Result.ok(now.toString());
        }
        try (Ledger ledger = Ledger.open(home.ledgerFile(), time)) {
            int ahead = ledger.events(now.plus(DRIFT), Instant.ofEpochMilli(Long.MAX_VALUE))
                    .size();
            return ahead == 0
                    ? Result.ok(now.toString())
                    : Result.warning(
                            ahead + " events of the ledger lie in the future: the clock was set back, or had run ahead",
                            "set the clock; reports show those events once their time has come");
        } catch (LedgerUnavailable e) {
            return Result.ok(now + ", not compared with the ledger");
        }
    }

    private List<Path> setAside() {
        String prefix = home.ledgerFile().getFileName() + ".damaged-";
        try (Stream<Path> files = Files.list(home.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
