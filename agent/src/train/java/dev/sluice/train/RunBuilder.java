package dev.sluice.train;

import dev.sluice.detect.names.ChainModel;
import dev.sluice.detect.names.Script;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns marked texts into labelled runs, cut as the recogniser cuts them. */
final class RunBuilder {
    private final Script script;
    private final int[] slots = new int[Script.MAX_FEATURES];
    private final List<ChainTrainer.Run> runs = new ArrayList<>();

    RunBuilder(Script script) {
        this.script = script;
    }

    List<ChainTrainer.Run> runs() {
        return runs;
    }

    void add(Example example, float weight) {
        String text = example.text();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            if (to > from && script.begin(text, from, to)) {
                while (script.nextRun()) {
                    runs.add(run(example, weight));
                }
            }
            from = to + 1;
        }
    }

    private ChainTrainer.Run run(Example example, float weight) {
        int first = script.runStart();
        int count = script.runEnd() - first;
        int[][] features = new int[count][];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            features[i] = Arrays.copyOf(slots, script.features(first + i, slots));
            labels[i] = label(example.names(), first + i);
        }
        if (labels[0] == ChainModel.INSIDE) {
            labels[0] = ChainModel.BEGIN;
        }
        for (int i = 1; i < count; i++) {
            if (labels[i] == ChainModel.INSIDE && labels[i - 1] == ChainModel.OUTSIDE) {
                labels[i] = ChainModel.BEGIN;
            }
        }
        return new ChainTrainer.Run(features, labels, weight);
    }

    private byte label(List<Range> names, int unit) {
        int start = script.start(unit);
        for (Range name : names) {
            if (start >= name.start() && start < name.end()) {
                boolean first = unit == 0 || unit == script.runStart() || script.start(unit - 1) < name.start();
                return (byte) (first ? ChainModel.BEGIN : ChainModel.INSIDE);
            }
        }
        return ChainModel.OUTSIDE;
    }
}
