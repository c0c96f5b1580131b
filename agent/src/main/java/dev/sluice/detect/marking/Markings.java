package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** Finds where a paper says of itself that not everybody may read it: near the keywords of the rule. */
public final class Markings implements Recogniser {
    private static final double LIKELIHOOD_OF_RULE = -1;

    @Override
    public String name() {
        return "marking";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int read = 0;
        for (int anchor : passage.anchors()) {
            if (anchor < read || Prose.isAt(passage, anchor)) {
                continue;
            }
            Piece piece = Piece.around(passage, anchor);
            if (piece == null) {
                continue;
            }
            read = piece.to();
            Wording wording = Wording.of(passage, piece);
            if (wording.weight() != Weight.NONE) {
                add(passage, piece, wording, spans);
            }
        }
        return spans;
    }

    private static void add(Passage passage, Piece piece, Wording wording, List<Span> spans) {
        Place place = new Judge(passage, piece, wording).place();
        if (place != null) {
            spans.add(new Span(wording.from(), wording.to(), LIKELIHOOD_OF_RULE, place.describe()));
        }
    }
}
