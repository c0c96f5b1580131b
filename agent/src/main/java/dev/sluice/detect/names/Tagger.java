package dev.sluice.detect.names;

/** Runs a model over a text line by line. Not thread safe; make one per scan. */
final class Tagger {
    /** Receives the names found. */
    interface Names {
        void found(int start, int end, float score);
    }

    private static final float LEAST = 0.5f;
    /** Names inside addresses and identifiers must not outdo them. */
    private static final float MOST = 0.85f;

    private final Script script;
    private final ChainModel model;
    private final float threshold;
    private final Chain chain = new Chain();
    private final int[] slots = new int[Script.MAX_FEATURES];

    Tagger(Script script, ChainModel model, float threshold) {
        this.script = script;
        this.model = model;
        this.threshold = threshold;
    }

    void tag(CharSequence text, int from, int to, Names names) {
        if (!script.begin(text, from, to)) {
            return;
        }
        while (script.nextRun()) {
            int first = script.runStart();
            int count = script.runEnd() - first;
            chain.reserve(count);
            for (int i = 0; i < count; i++) {
                model.score(slots, script.features(first + i, slots), chain, i);
            }
            chain.run(model.transitions(), count);
            collect(first, count, names);
        }
    }

    private void collect(int first, int count, Names names) {
        int i = 0;
        while (i < count) {
            float in = inside(i);
            if (in < threshold) {
                i++;
                continue;
            }
            int from = i;
            float sum = in;
            i++;
            while (i < count && inside(i) >= threshold && continues(i)) {
                sum += inside(i++);
            }
            names.found(script.start(first + from), script.end(first + i - 1), score(sum / (i - from)));
        }
    }

    /** The threshold itself is worth the least a finding may have, so that the score means the same for every script. */
    private float score(float probability) {
        return LEAST + (MOST - LEAST) * (probability - threshold) / (1 - threshold);
    }

    private float inside(int i) {
        return 1 - chain.probability(i, ChainModel.OUTSIDE);
    }

    private boolean continues(int i) {
        return chain.probability(i, ChainModel.INSIDE) >= chain.probability(i, ChainModel.BEGIN);
    }
}
