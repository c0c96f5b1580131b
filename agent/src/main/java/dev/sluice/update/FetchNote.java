package dev.sluice.update;

import dev.sluice.home.PrivateFile;
import dev.sluice.update.BundleFetch.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last look for a bundle ended, left in the data directory for the doctor.
 *
 * @param answered when the server last gave a bundle that was good, or said that it is the same; the epoch for never
 * @param trouble what stood in the way, or null when all went well
 */
public record FetchNote(
        Instant when,
        Outcome outcome,
        Instant answered,
        @Nullable Trouble trouble) {
    private static final String FILE = "bundle-fetch";
    private static final int WORDS = 4;

    /** The note in a data directory, or null when the agent has not looked yet. */
    public static @Nullable FetchNote read(Path data) {
        try {
            String[] words = Files.readString(data.resolve(FILE)).strip().split(" ");
            return new FetchNote(
                    Instant.parse(words[0]),
                    Outcome.valueOf(words[1]),
                    Instant.parse(words[2]),
                    words.length < WORDS ? null : Trouble.valueOf(words[WORDS - 1]));
        } catch (IOException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Leaves word of a look, and remembers when the one before last was answered. */
    static void write(Path data, Look look, Instant now) throws IOException {
        FetchNote before = read(data);
        Instant answered = look.outcome().isGood() ? now : before == null ? Instant.EPOCH : before.answered;
        String trouble = look.trouble() == null ? "" : " " + look.trouble();
        PrivateFile.write(data.resolve(FILE), now + " " + look.outcome() + " " + answered + trouble + "\n");
    }

    /** How a look ended, and why not well. */
    record Look(Outcome outcome, @Nullable Trouble trouble) {
        static Look of(Outcome outcome) {
            return new Look(outcome, null);
        }
    }
}
