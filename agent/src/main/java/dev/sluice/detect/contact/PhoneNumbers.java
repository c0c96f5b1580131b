package dev.sluice.detect.contact;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** Finds telephone numbers of every region, as they are written at home and abroad. */
public final class PhoneNumbers implements Recogniser {
    private final PhoneScore score = new PhoneScore();

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int read = 0;
        for (int number : passage.numbers()) {
            if (number < read) {
                continue;
            }
            DigitRun run = DigitRun.around(passage, number);
            read = Math.max(run.end(), number + 1);
            double likelihood = score.of(run);
            if (likelihood > 0) {
                spans.add(new Span(run.start(), run.end(), likelihood));
            }
        }
        return spans;
    }
}
