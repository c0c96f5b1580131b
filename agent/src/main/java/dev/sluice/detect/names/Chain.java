package dev.sluice.detect.names;

import java.util.Arrays;

/**
 * Probabilities of the labels of a run of tokens by the forward-backward algorithm, kept in range by scaling each step
 * to a sum of one. A run begins after and ends before a token that is outside. Reused from run to run.
 */
public final class Chain {
    private static final int L = ChainModel.LABELS;
    private static final float MAX_SCORE = 30;

    private float[] potential = new float[64 * L];
    private float[] forward = new float[64 * L];
    private float[] backward = new float[64 * L];

    public void reserve(int tokens) {
        int size = tokens * L;
        if (potential.length < size) {
            potential = Arrays.copyOf(potential, size * 2);
            forward = new float[size * 2];
            backward = new float[size * 2];
        }
    }

    /** Sets the scores of a token; outside is the reference and scores nothing. */
    public void score(int token, float begin, float inside) {
        potential[token * L] = 1;
        potential[token * L + 1] = exp(begin);
        potential[token * L + 2] = exp(inside);
    }

    /**
     * Computes the probabilities of the scored tokens.
     *
     * @param transitions factor (not logarithm) from label a to label b at {@code a * LABELS + b}
     */
    public void run(float[] transitions, int tokens) {
        for (int y = 0; y < L; y++) {
            forward[y] = potential[y] * transitions[y];
            backward[(tokens - 1) * L + y] = transitions[y * L];
        }
        scale(forward, 0);
        for (int at = L; at < tokens * L; at += L) {
            for (int y = 0; y < L; y++) {
                forward[at + y] = potential[at + y]
                        * (forward[at - 3] * transitions[y]
                                + forward[at - 2] * transitions[L + y]
                                + forward[at - 1] * transitions[2 * L + y]);
            }
            scale(forward, at);
        }
        for (int at = (tokens - 2) * L; at >= 0; at -= L) {
            for (int y = 0; y < L; y++) {
                backward[at + y] = transitions[y * L] * potential[at + 3] * backward[at + 3]
                        + transitions[y * L + 1] * potential[at + 4] * backward[at + 4]
                        + transitions[y * L + 2] * potential[at + 5] * backward[at + 5];
            }
            scale(backward, at);
        }
    }

    /** Probability of a label; valid after {@link #run}. */
    public float probability(int token, int label) {
        int at = token * L;
        float sum = 0;
        for (int y = 0; y < L; y++) {
            sum += forward[at + y] * backward[at + y];
        }
        return forward[at + label] * backward[at + label] / sum;
    }

    /** Probability that one label follows another, the first at {@code token}; valid after {@link #run}. */
    public float probability(float[] transitions, int token, int pair) {
        int at = token * L;
        float sum = 0;
        for (int p = 0; p < L * L; p++) {
            sum += edge(transitions, at, p);
        }
        return edge(transitions, at, pair) / sum;
    }

    private float edge(float[] transitions, int at, int pair) {
        int next = at + L + pair % L;
        return forward[at + pair / L] * transitions[pair] * potential[next] * backward[next];
    }

    private static float exp(float score) {
        return (float) Math.exp(Math.max(-MAX_SCORE, Math.min(MAX_SCORE, score)));
    }

    private static void scale(float[] row, int at) {
        float factor = 1 / Math.max(row[at] + row[at + 1] + row[at + 2], Float.MIN_NORMAL);
        row[at] *= factor;
        row[at + 1] *= factor;
        row[at + 2] *= factor;
    }
}
