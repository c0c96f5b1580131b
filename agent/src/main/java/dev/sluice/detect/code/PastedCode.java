package dev.sluice.detect.code;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.List;

/** A passage that is source code at length. It is told by its first line, so that what else stands in it is found too. */
final class PastedCode implements Recogniser {
    /** Less than this is the snippet of an ordinary question. */
    private static final int LEAST_LINES = 20;

    private static final int LEAST_KINDS = 2;
    private static final int LEAST_WEIGHT = 6;

    /** So much is read for the language, and so much where that tells none. */
    private static final int READ_FOR_LANGUAGE = 800;

    private static final int READ_FOR_RARE_LANGUAGE = 2500;

    @Override
    public String name() {
        return "pasted-code";
    }

    @Override
    public List<Span> find(Passage passage) {
        if (!passage.hasLines(LEAST_LINES)) {
            return List.of();
        }
        CodeLines lines = CodeLines.of(passage);
        if (!lines.isMostlyCode(LEAST_LINES) || lines.mayHoldNotice() && Licence.of(passage) == Licence.OPEN) {
            return List.of();
        }
        Languages.Guess guess = guess(passage, READ_FOR_LANGUAGE);
        guess = isSure(guess) ? guess : guess(passage, READ_FOR_RARE_LANGUAGE);
        return isSure(guess)
                ? List.of(new Span(lines.first().start(), lines.first().end(), -1, guess.describe()))
                : List.of();
    }

    private static Languages.Guess guess(Passage passage, int most) {
        return Languages.shipped().guess(passage, Math.min(passage.length(), most));
    }

    private static boolean isSure(Languages.Guess guess) {
        return guess.kinds() >= LEAST_KINDS && guess.weight() >= LEAST_WEIGHT;
    }
}
