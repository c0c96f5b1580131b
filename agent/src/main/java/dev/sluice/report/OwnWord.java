package dev.sluice.report;

import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Pause;
import dev.sluice.ledger.Selection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person told the agent for themselves in a span of days, whatever service they were at.
 *
 * @param dismissed what they called not sensitive, by detector, most often first
 * @param pauses how many times they paused warnings
 * @param pausedMinutes for how long altogether
 */
public record OwnWord(List<Dismissed> dismissed, int pauses, int pausedMinutes) {

    /** @param takenBack how many of them no longer hold */
    public record Dismissed(String detector, int times, int takenBack) {
        private Dismissed plus(Dismissed other) {
            return new Dismissed(detector, times + other.times, takenBack + other.takenBack);
        }
    }

    static OwnWord of(Ledger ledger, Selection selection) {
        List<Pause> pauses = ledger.pauses();
        Duration paused = Duration.ZERO;
        int count = 0;
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            if (isWithin(selection, ledger.dayOf(pause.at())) && pause.until().isAfter(pause.at())) {
                count++;
                paused = paused.plus(Duration.between(pause.at(), end(pause, pauses.subList(0, i))));
            }
        }
        return new OwnWord(dismissed(ledger, selection), count, (int) paused.toMinutes());
    }

    /** A pause lasts until its end, or until the next one, the latest of which come first. */
    private static Instant end(Pause pause, List<Pause> later) {
        Instant next =
                later.isEmpty() ? pause.until() : later.get(later.size() - 1).at();
        return next.isBefore(pause.until()) ? next : pause.until();
    }

    private static List<Dismissed> dismissed(Ledger ledger, Selection selection) {
        Map<String, Dismissed> byDetector = new TreeMap<>();
        for (Dismissal one : ledger.dismissals()) {
            if (isWithin(selection, ledger.dayOf(one.at()))) {
                Dismissed once = new Dismissed(one.detector(), 1, one.revoked() == null ? 0 : 1);
                byDetector.merge(one.detector(), once, Dismissed::plus);
            }
        }
        return byDetector.values().stream()
                .sorted(Comparator.comparingInt(Dismissed::times).reversed())
                .toList();
    }

    private static boolean isWithin(Selection selection, LocalDate day) {
        return !day.isBefore(selection.from()) && !day.isAfter(selection.to());
    }
}
