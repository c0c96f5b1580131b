package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ledger.Event.Outcome;
import dev.sluice.ledger.Sums.Route;
import dev.sluice.ledger.Sums.Use;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.LifeCycle;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever makes a message worse, the score never falls for it. */
class ExposureScoreTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    /** How long a line keeps what was sent, shortest first; the line's id is its place. */
    private static final List<Answer> KEEPING = List.of(
            stored(Value.NO, null),
            stored(Value.YES, 1),
            stored(Value.YES, 30),
            stored(Value.YES, 31),
            stored(Value.YES, 400),
            stored(Value.CHOICE, null),
            stored(Value.UNKNOWN, null));

    private static final List<LineClass> RECIPIENTS =
            List.of(LineClass.GOVERNMENT, LineClass.COMMERCIAL, LineClass.PERSONAL, LineClass.UNKNOWN);

    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.BLOCKED,
            Outcome.CANCELLED,
            Outcome.EDITED,
            Outcome.SENT_CUT,
            Outcome.SENT_REDACTED,
            Outcome.SENT,
            Outcome.SENT_ANYWAY);

    private final ExposureScore score = new ExposureScore(ExposureScoreTest::line);

    /** Where a message stands on each scale, the harmless end first. */
    record Message(int keeping, int recipient, int level, int outcome, int tokens) {

        Use use() {
            Route route = new Route(
                    String.valueOf(keeping), RECIPIENTS.get(recipient), Level.values()[level], OUTCOMES.get(outcome));
            return new Use(route, DAY, DAY, 1, tokens, 0, 0);
        }

        Message worst(Message other) {
            return new Message(
                    Math.max(keeping, other.keeping),
                    Math.max(recipient, other.recipient),
                    Math.max(level, other.level),
                    Math.max(outcome, other.outcome),
                    Math.max(tokens, other.tokens));
        }
    }

    @Property(tries = 500)
    void neverFallsWhenAMessageIsAddedOrGetsWorseInAnyWay(
            @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> others,
            @ForAll @IntRange(max = 1_000_000_000) int oneSeed,
            @ForAll @IntRange(max = 1_000_000_000) int otherSeed) {
        List<Use> uses =
                new ArrayList<>(others.stream().map(seed -> message(seed).use()).toList());
        Message one = message(oneSeed);
        Message worse = one.worst(message(otherSeed));
        int without = score.of(uses);
        assertThat(with(uses, one)).as("%s added", one).isBetween(without, 100);
        assertThat(with(uses, worse)).as("%s instead of %s", worse, one).isGreaterThanOrEqualTo(with(uses, one));
    }

    @Test
    void risesFromTheShortestKeepingToTheLongest() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6).stream()
                        .map(keeping -> score.of(List.of(new Message(keeping, 2, 2, 5, 3_000).use())))
                        .toList())
                .isSorted()
                .satisfies(scores -> assertThat(scores.get(1)).isGreaterThan(scores.get(0)))
                .satisfies(scores -> assertThat(scores.get(3)).isGreaterThan(scores.get(2)));
    }

    private int with(List<Use> uses, Message more) {
        List<Use> all = new ArrayList<>(uses);
        all.add(more.use());
        return score.of(all);
    }

    /** Any message there can be, spread over all scales. */
    private static Message message(int seed) {
        Random random = new Random(seed);
        return new Message(
                random.nextInt(7), random.nextInt(4), random.nextInt(4), random.nextInt(7), random.nextInt(50_000));
    }

    private static Answer stored(Value value, @Nullable Integer days) {
        return new Answer(value, "", days, List.of(), null, null);
    }

    private static ProductLine line(String place) {
        Map<Question, Answer> answers = Map.of(Question.STORED, KEEPING.get(Integer.parseInt(place)));
        return new ProductLine(
                "a/" + place,
                "A",
                place,
                List.of(),
                LineClass.PERSONAL,
                LifeCycle.ACTIVE,
                List.of(),
                answers,
                List.of(),
                List.of(),
                List.of());
    }
}
