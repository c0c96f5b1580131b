package dev.sluice.detect.names;

/** Scripts with letters and spaces: Latin above all, Greek and Cyrillic along with it. */
public final class LatinScript implements Script {
    private static final int MAX_RUN = 64;

    private final Line line = new Line();
    private final Tokenizer tokenizer = new Tokenizer(line);
    private final Gate gate;
    private final LatinFeatures features;
    private CharSequence text = "";
    private int runStart;
    private int runEnd;

    private LatinScript(Gate gate, int mask) {
        this.gate = gate;
        features = new LatinFeatures(mask);
    }

    /**
     * Reads text for a model that has learnt.
     *
     * @param mask number of feature slots less one
     */
    static LatinScript reading(Lexicon lexicon, int mask) {
        return new LatinScript(new Gate(lexicon, false), mask);
    }

    /** Likewise, for one that learns. */
    public static LatinScript learning(Lexicon lexicon, int mask) {
        return new LatinScript(new Gate(lexicon, true), mask);
    }

    @Override
    public boolean begin(CharSequence newText, int from, int to) {
        text = newText;
        runStart = 0;
        runEnd = 0;
        tokenizer.cut(text, from, to);
        if (!gate.mark(text, line)) {
            return false;
        }
        features.begin(text, line);
        return true;
    }

    @Override
    public boolean nextRun() {
        int at = runEnd;
        while (at < line.count) {
            int first = at;
            boolean seed = false;
            while (at < line.count && line.level[at] > 0 && at - first < MAX_RUN && (at == first || joins(at))) {
                seed |= line.level[at] == Gate.SEED;
                at++;
            }
            if (seed) {
                runStart = first;
                runEnd = at;
                return true;
            }
            at = Math.max(at, first + 1);
        }
        return false;
    }

    /** No name goes on over a tab or a wide gap: what follows is another column or sentence. */
    private boolean joins(int at) {
        return line.start[at] - line.end[at - 1] <= 2 && text.charAt(line.end[at - 1]) != '\t';
    }

    @Override
    public int runStart() {
        return runStart;
    }

    @Override
    public int runEnd() {
        return runEnd;
    }

    @Override
    public int start(int unit) {
        return line.start[unit];
    }

    @Override
    public int end(int unit) {
        return line.end[unit];
    }

    @Override
    public int features(int unit, int[] slots) {
        return features.of(unit, slots);
    }
}
