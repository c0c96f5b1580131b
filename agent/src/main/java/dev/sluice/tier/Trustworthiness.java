package dev.sluice.tier;

import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import java.util.Comparator;

/** Orders product lines from the one that may be relied on least: by contract, then by what happens to the text. */
final class Trustworthiness {
    static final Comparator<ProductLine> LEAST_FIRST = Comparator.comparingInt(
                    (ProductLine line) -> contract(line.lineClass()))
            .thenComparingInt(line -> exposure(line, Question.TRAINED_ON))
            .thenComparingInt(line -> exposure(line, Question.SEEN_BY_PEOPLE))
            .thenComparingInt(line -> protection(line, Question.ISOLATED_AND_GOVERNED))
            .thenComparing(ProductLine::id);

    private Trustworthiness() {}

    private static int contract(LineClass lineClass) {
        return switch (lineClass) {
            case UNKNOWN, PERSONAL -> 0;
            case COMMERCIAL -> 1;
            case GOVERNMENT -> 2;
        };
    }

    private static int exposure(ProductLine line, Question question) {
        Answer answer = line.answers().get(question);
        return answer == null
                ? 0
                : switch (answer.value()) {
                    case YES -> 0;
                    case UNKNOWN -> 1;
                    case CHOICE -> 2;
                    case NO -> 3;
                };
    }

    private static int protection(ProductLine line, Question question) {
        Answer answer = line.answers().get(question);
        return answer == null
                ? 0
                : switch (answer.value()) {
                    case NO -> 0;
                    case UNKNOWN -> 1;
                    case CHOICE -> 2;
                    case YES -> 3;
                };
    }
}
