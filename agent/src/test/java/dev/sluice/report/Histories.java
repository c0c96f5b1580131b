package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Event.Outcome;
import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up histories of a person at work: quiet weekends, long chats, a few customers that come up again. */
public final class Histories {
    private static final List<FindingType> KINDS = List.of(
            FindingType.EMAIL, FindingType.PERSON, FindingType.PHONE, FindingType.CUSTOMER_ID, FindingType.IBAN);

    private final Random random;
    private int messagesEachDay;
    private int chats = 1_000;
    private int values = 60;

    public Histories(long seed) {
        this.random = new Random(seed);
    }

    /** From now on each day has this many messages, of many people's worth of customers and chats. */
    public Histories busy(int messages) {
        this.messagesEachDay = messages;
        this.chats = 200 * messages;
        this.values = 60 * messages;
        return this;
    }

    public List<Event> days(LocalDate last, int count) {
        List<Event> events = new ArrayList<>();
        for (LocalDate day = last.minusDays(count - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            events.addAll(day(day));
        }
        return events;
    }

    public List<Event> day(LocalDate day) {
        List<Event> events = new ArrayList<>();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int messages = messagesEachDay > 0 ? messagesEachDay : random.nextInt(weekend ? 3 : 24);
        int chat = random.nextInt(chats);
        int carried = 0;
        long pause = Math.min(1_200, 40_000 / Math.max(1, messages));
        for (int i = 0; i < messages; i++) {
            Event event = event(day.atTime(8, 0).toInstant(ZoneOffset.UTC).plusSeconds(pause * i), chat, carried);
            carried += event.tokens().message() * 3;
            if (random.nextInt(8) == 0) {
                chat = random.nextInt(chats);
                carried = 0;
            }
            events.add(event);
        }
        return events;
    }

    private Event event(Instant at, int chat, int carried) {
        boolean work = chat % 3 != 0;
        Level level = Level.values()[Math.min(3, (int) Math.abs(random.nextGaussian() * 1.1))];
        int tokens = 20 + (int) Math.abs(random.nextGaussian() * 240);
        Outcome outcome = level.compareTo(Level.CONFIDENTIAL) < 0 ? Outcome.SENT : careful();
        Map<FindingType, Integer> findings = new EnumMap<>(FindingType.class);
        List<Event.Fingerprint> prints = new ArrayList<>();
        for (int i = 0; i < level.ordinal(); i++) {
            FindingType kind = KINDS.get(random.nextInt(KINDS.size()));
            findings.merge(kind, 1, Integer::sum);
            prints.add(new Event.Fingerprint(kind, mac("mac", random.nextInt(values))));
        }
        int saved = outcome == Outcome.SENT_REDACTED ? 4 : 0;
        int cut = outcome == Outcome.SENT_CUT ? tokens / 2 : 0;
        return new Event(
                at,
                "chatgpt.com",
                chat % 5 == 0 ? "google/gemini-personal" : work ? "openai/chatgpt-enterprise" : "openai/chatgpt-free",
                work && chat % 5 != 0 ? LineClass.COMMERCIAL : LineClass.PERSONAL,
                Confidence.HIGH,
                mac("chat", chat),
                "2026-11-01",
                Action.WARN,
                outcome,
                null,
                List.of(),
                level,
                findings,
                prints,
                new Event.Tokens(tokens, tokens + carried, 0, saved, cut),
                tokens * 4,
                false,
                2);
    }

    /** As long as a real one. */
    private static String mac(String what, int of) {
        return what + String.format(Locale.ROOT, "%028x", of * 0x9E3779B97F4A7C15L);
    }

    private Outcome careful() {
        Outcome[] likely = {
            Outcome.SENT_REDACTED,
            Outcome.SENT_REDACTED,
            Outcome.EDITED,
            Outcome.SENT_ANYWAY,
            Outcome.SENT_CUT,
            Outcome.CANCELLED,
            Outcome.BLOCKED
        };
        return likely[random.nextInt(likely.length)];
    }
}
