package dev.sluice.detect.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights of a linear-chain conditional random field over the labels outside, begin, inside. Outside is the reference
 * and weighs nothing; the weights of the other two stand side by side, one byte each.
 */
public final class ChainModel {
    public static final int OUTSIDE = 0;
    public static final int BEGIN = 1;
    public static final int INSIDE = 2;
    public static final int LABELS = 3;

    private final byte[] weights;
    private final float step;
    private final float[] transitions;
    private final int mask;

    /**
     * @param weights of begin and inside by feature, multiples of {@code step}
     * @param transitions factor from label a to label b at {@code a * LABELS + b}, 0 for what cannot follow
     */
    public ChainModel(byte[] weights, float step, float[] transitions) {
        this.weights = weights;
        this.step = step;
        this.transitions = transitions;
        this.mask = weights.length / 2 - 1;
    }

    int mask() {
        return mask;
    }

    float[] transitions() {
        return transitions;
    }

    /** Gives a token of the chain the sums of its features' weights. */
    void score(int[] slots, int count, Chain chain, int token) {
        int begin = 0;
        int inside = 0;
        for (int i = 0; i < count; i++) {
            int slot = slots[i] << 1;
            begin += weights[slot];
            inside += weights[slot + 1];
        }
        chain.score(token, begin * step, inside * step);
    }

    public void write(DataOutput out) throws IOException {
        out.writeFloat(step);
        for (float transition : transitions) {
            out.writeFloat(transition);
        }
        out.writeInt(weights.length);
        out.write(weights);
    }

    public static ChainModel read(DataInput in) throws IOException {
        float step = in.readFloat();
        float[] transitions = new float[LABELS * LABELS];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        byte[] weights = new byte[in.readInt()];
        in.readFully(weights);
        return new ChainModel(weights, step, transitions);
    }
}
