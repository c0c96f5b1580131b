package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/**
 * What the words of a piece come to.
 *
 * @param from where the marking begins
 * @param to where it ends
 * @param isNamed whether words that are nobody's but a company's stand in it
 */
record Wording(int from, int to, Weight weight, LetterCase letters, boolean isNamed) {
    private static final Wording NONE = new Wording(0, 0, Weight.NONE, LetterCase.NONE, false);

    static Wording of(Passage passage, Piece piece) {
        String folded = Phrases.folded(passage.slice(piece.from(), piece.to()));
        Tally tally = new Tally();
        int from = -1;
        int head = -1;
        int end = 0;
        for (int at = 0; at < folded.length(); ) {
            if (!Phrases.isWordPart(folded.charAt(at))) {
                at++;
                continue;
            }
            Phrases.Hit hit = Phrases.shipped().longest(folded, at);
            int next = hit.kinds() == 0 ? Phrases.wordEnd(folded, at) : hit.end();
            boolean over = tally.isTail();
            boolean says = tally.add(hit, passage, piece.from() + at);
            if (tally.isForeign()) {
                return NONE;
            }
            from = from < 0 && (says || hit.kinds() == 0) ? at : from;
            head = head < 0 && says ? at : head;
            end = over || tally.isTail() && !hit.is(Kind.OUT) ? end : next;
            at = next;
        }
        Weight weight = tally.weight();
        if (weight == Weight.NONE || head < 0) {
            return NONE;
        }
        int base = piece.from();
        return new Wording(
                base + from,
                base + end,
                weight,
                LetterCase.of(passage, base, base + head, base + end),
                tally.isNamed());
    }
}
