package dev.sluice.decide;

import dev.sluice.decide.Decision.Reason;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the product line does with a text, each with its source and the day it was read. */
final class Facts {
    private static final List<Question> TOLD = List.of(Question.TRAINED_ON, Question.STORED, Question.SEEN_BY_PEOPLE);

    private Facts() {}

    static List<Reason> reasons(Situation situation) {
        ProductLine line = situation.line().line();
        if (line == null) {
            return List.of();
        }
        LocalDate today = situation.at().atZone(ZoneOffset.UTC).toLocalDate();
        Map<Question, Answer> answers = situation.line().answers();
        List<Reason> reasons = new ArrayList<>();
        for (Question question : TOLD) {
            Answer answer = answers.get(question);
            if (answer != null) {
                String fact = line.id() + " " + question.key() + ": " + value(answer) + origin(answer, today);
                reasons.add(new Reason("fact-" + question.key(), answer.text(), null, null, fact));
            }
        }
        return reasons;
    }

    private static String value(Answer answer) {
        return answer.value().name().toLowerCase(Locale.ROOT);
    }

    private static String origin(Answer answer, LocalDate today) {
        return answer.sources().stream()
                .max(Comparator.comparing(Source::seen))
                .map(source ->
                        " (" + source.address() + ", " + source.kind().name().toLowerCase(Locale.ROOT) + ", seen "
                                + source.seen() + (answer.isStale(today) ? ", stale" : "")
                                + (answer.contested() == null ? "" : ", contested") + ")")
                .orElse(" (no source)");
    }
}
