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
    private static final int READ_FOR_LANGUAGE = 2500;

    @Override
    public String name() {
        return "pasted-code";
    }

    @Override
    public List<Span> find(Passage passage) {
        CodeLines lines = CodeLines.of(passage);
        if (!lines.isMostlyCode(LEAST_LINES) || Licence.of(passage) == Licence.OPEN) {
            return List.of();
        }
        int to = Math.min(passage.length(), READ_FOR_LANGUAGE);
        Languages.Guess guess = Languages.shipped().guess(passage.slice(0, to).toCharArray());
        return guess.kinds() < LEAST_KINDS || guess.weight() < LEAST_WEIGHT
                ? List.of()
                : List.of(new Span(lines.first().start(), lines.first().end(), -1, guess.describe()));
    }
}
