package dev.sluice.outcome;

import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Verdict;
import dev.sluice.ledger.Event.Fingerprint;
import dev.sluice.ledger.Fingerprints;
import dev.sluice.redact.Kept;
import dev.sluice.text.Sensitive;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict after its draft is forgotten.
 *
 * @param asked with an empty draft
 * @param verdict without any text
 * @param kept what its placeholders stand for
 * @param draft sizes of the draft that is gone
 */
record Past(Inspection asked, Verdict verdict, List<Kept> kept, Sizes draft) implements Sensitive {
    private static final int WEIGHT = 512;
    private static final int WEIGHT_OF_FINDING = 256;

    /** @param redactedTokens tokens of the redacted text */
    record Sizes(int characters, int redactedTokens, Duration took) {}

    /** Fingerprints of the values found, each once; made only when a draft's end is told, for there may be thousands. */
    List<Fingerprint> fingerprints(Fingerprints maker) {
        return kept.stream()
                .map(one -> maker.of(one.type(), one.value()))
                .distinct()
                .toList();
    }

    /** Fingerprint of what one finding of the verdict stands for, or null when there is no such finding. */
    @Nullable
    Fingerprint fingerprint(int finding, Fingerprints maker) {
        if (finding < 0 || finding >= verdict.findings().size()) {
            return null;
        }
        int start = verdict.findings().get(finding).range().start();
        return verdict.redacted().placeholders().stream()
                .filter(placeholder -> placeholder.range().start() == start)
                .flatMap(placeholder -> kept.stream().filter(one -> one.name().equals(placeholder.name())))
                .map(one -> maker.of(one.type(), one.value()))
                .findFirst()
                .orElse(null);
    }

    /** About how many characters it holds. */
    int weight() {
        int values = kept.stream().mapToInt(one -> one.value().length()).sum();
        return WEIGHT + WEIGHT_OF_FINDING * verdict.findings().size() + values;
    }

    @Override
    public String toString() {
        return "Past[" + verdict + "]";
    }
}
