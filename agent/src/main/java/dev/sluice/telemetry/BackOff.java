package dev.sluice.telemetry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long to wait after failures; doubles up to an hour, spread so that a fleet does not come back at once. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int DOUBLINGS = 7;

    private BackOff() {}

    /**
     * @param failures in a row, 1 or more
     * @param asked what the far end asked for, or null; it is never undercut
     * @param random from 0 to 1
     */
    static Duration pause(int failures, @Nullable Duration asked, double random) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration own = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        if (asked != null) {
            return asked.plusMillis((long) (own.toMillis() * random));
        }
        return Duration.ofMillis((long) (own.toMillis() * (0.5 + random)));
    }

    /** Reads {@code Retry-After}, seconds or a date; null when there is none that makes sense. */
    static @Nullable Duration asked(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            Duration asked = header.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            if (asked.isNegative()) {
                return Duration.ZERO;
            }
            return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
