package dev.sluice.train;

import dev.sluice.detect.names.Chain;
import dev.sluice.detect.names.ChainModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fits a linear-chain conditional random field by AdaGrad on the log likelihood, then rounds its weights to bytes. */
final class ChainTrainer {
    private static final int L = ChainModel.LABELS;
    private static final float CLIP = 6;

    /**
     * A run of units.
     *
     * @param features slots of each unit
     * @param labels right label of each unit
     */
    record Run(int[][] features, byte[] labels, float weight) {}

    /**
     * Choices of the training.
     *
     * @param slots number of feature slots, a power of two
     * @param minCount features seen in fewer units weigh nothing
     * @param decay of the weights, per update
     */
    record Options(int slots, int minCount, int epochs, float rate, float decay) {}

    private final Options options;
    private final float[] weights;
    private final float[] squares;
    private final float[] transitions = new float[L * L];
    private final float[] transitionSquares = new float[L * L];
    private final float[] weightSums;
    private final float[] transitionSums = new float[L * L];
    private final float[] factors = new float[L * L];
    private final Chain chain = new Chain();

    ChainTrainer(Options options) {
        this.options = options;
        weights = new float[options.slots() * 2];
        squares = new float[options.slots() * 2];
        weightSums = new float[options.slots() * 2];
        Arrays.fill(squares, 0.1f);
        Arrays.fill(transitionSquares, 1f);
    }

    ChainModel fit(List<Run> runs) {
        boolean[] used = used(runs);
        List<Run> order = new ArrayList<>();
        for (Run run : runs) {
            order.add(new Run(keep(run.features(), used), run.labels(), run.weight()));
        }
        Random random = new Random(7);
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            Collections.shuffle(order, random);
            float rate = options.rate() * (1 - 0.8f * epoch / options.epochs());
            for (Run run : order) {
                update(run, rate);
            }
            if (epoch >= options.epochs() / 2) {
                add(weights, weightSums);
                add(transitions, transitionSums);
            }
        }
        average(weights, weightSums);
        average(transitions, transitionSums);
        return quantised();
    }

    private static void add(float[] values, float[] sums) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i];
        }
    }

    /** The mean of the second half of the epochs hangs less on the order of the texts than the last one. */
    private void average(float[] values, float[] sums) {
        int epochs = options.epochs() - options.epochs() / 2;
        for (int i = 0; i < values.length; i++) {
            values[i] = sums[i] / epochs;
        }
    }

    private boolean[] used(List<Run> runs) {
        byte[] seen = new byte[options.slots()];
        for (Run run : runs) {
            for (int[] unit : run.features()) {
                for (int slot : unit) {
                    seen[slot] += (byte) (seen[slot] < options.minCount() ? 1 : 0);
                }
            }
        }
        boolean[] used = new boolean[seen.length];
        for (int i = 0; i < seen.length; i++) {
            used[i] = seen[i] >= options.minCount();
        }
        return used;
    }

    private static int[][] keep(int[][] units, boolean[] used) {
        int[][] kept = new int[units.length][];
        for (int i = 0; i < units.length; i++) {
            kept[i] = Arrays.stream(units[i]).filter(slot -> used[slot]).toArray();
        }
        return kept;
    }

    private void update(Run run, float rate) {
        int count = run.labels().length;
        chain.reserve(count);
        for (int t = 0; t < count; t++) {
            float begin = 0;
            float inside = 0;
            for (int slot : run.features()[t]) {
                begin += weights[2 * slot];
                inside += weights[2 * slot + 1];
            }
            chain.score(t, begin, inside);
        }
        refreshFactors();
        chain.run(factors, count);
        for (int t = 0; t < count; t++) {
            byte gold = run.labels()[t];
            float begin = run.weight() * ((gold == ChainModel.BEGIN ? 1 : 0) - chain.probability(t, ChainModel.BEGIN));
            float inside =
                    run.weight() * ((gold == ChainModel.INSIDE ? 1 : 0) - chain.probability(t, ChainModel.INSIDE));
            if (Math.abs(begin) + Math.abs(inside) > 1e-4f) {
                for (int slot : run.features()[t]) {
                    step(weights, squares, 2 * slot, begin, rate);
                    step(weights, squares, 2 * slot + 1, inside, rate);
                }
            }
        }
        for (int t = 0; t < count - 1; t++) {
            int gold = run.labels()[t] * L + run.labels()[t + 1];
            for (int pair = 0; pair < L * L; pair++) {
                float error = (gold == pair ? 1 : 0) - chain.probability(factors, t, pair);
                step(transitions, transitionSquares, pair, error, rate);
            }
        }
    }

    private void step(float[] values, float[] sums, int at, float gradient, float rate) {
        float g = gradient - options.decay() * values[at];
        sums[at] += g * g;
        values[at] += rate * g / (float) Math.sqrt(sums[at]);
    }

    private void refreshFactors() {
        for (int pair = 0; pair < L * L; pair++) {
            factors[pair] = (float) Math.exp(transitions[pair]);
        }
        factors[ChainModel.OUTSIDE * L + ChainModel.INSIDE] = 0;
    }

    private ChainModel quantised() {
        refreshFactors();
        float max = 0;
        for (float weight : weights) {
            max = Math.max(max, Math.min(CLIP, Math.abs(weight)));
        }
        float step = max / Byte.MAX_VALUE;
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(weights[i] / step)));
        }
        return new ChainModel(bytes, step, factors.clone());
    }
}
