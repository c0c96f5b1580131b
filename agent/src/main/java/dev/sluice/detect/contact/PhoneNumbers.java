package dev.sluice.detect.contact;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** Finds telephone numbers of every region, as they are written at home and abroad. */
public final class PhoneNumbers implements Recogniser {
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 16;
    private static final int LEAST_VARIETY = 3;

    private final DialPlans plans = new DialPlans();

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int read = 0;
        for (int number : passage.numbers()) {
            if (number < read || !DigitRun.isDigit(passage.charAt(number))) {
                continue;
            }
            DigitRun run = DigitRun.around(passage, number);
            read = Math.max(run.end(), number + 1);
            double likelihood = isPossible(passage, run) ? likelihood(passage, run) : 0;
            if (likelihood > 0) {
                spans.add(new Span(run.start(), Extension.end(passage, run.end()), likelihood));
            }
        }
        return spans;
    }

    private double likelihood(Passage passage, DigitRun run) {
        boolean plus = passage.slice(run.start(), run.start() + 2).indexOf('+') >= 0;
        if (plus) {
            return plans.abroad(passage.slice(run.start(), run.end()));
        }
        if (!Grouping.isLongDistance(run) && Label.namesOtherKind(passage, run.start())) {
            return 0;
        }
        if (run.digits(0, 2) == 0 && run.digitCount() >= 10) {
            return plans.withPrefix(passage.slice(run.start(), run.end()));
        }
        return Grouping.likelihood(run);
    }

    private static boolean isPossible(Passage passage, DigitRun run) {
        boolean percent = run.end() < passage.length() && passage.charAt(run.end()) == '%';
        return run.digitCount() >= FEWEST_DIGITS
                && run.digitCount() <= MOST_DIGITS
                && run.variety() >= LEAST_VARIETY
                && !percent
                && !Grouping.isDateOrDecimal(run);
    }
}
