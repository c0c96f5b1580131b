package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What regions that follow each other share is what each would see alone. */
class SweepTest {
    private final List<Detector> detectors = detectors();
    private final Vocabulary vocabulary = new Vocabulary(detectors);

    @Test
    void seesInASeriesWhatItSeesAlone() {
        Random random = new Random(3);
        for (int round = 0; round < 4; round++) {
            char[] text = text(random, round % 2 == 0 ? " " : "\n\n").toCharArray();
            Sweep.Series series = new Sweep.Series(vocabulary);
            for (Region region : regions(text)) {
                if (random.nextInt(4) > 0) {
                    assertThat(seen(series.next(region))).isEqualTo(seen(Sweep.of(region, vocabulary)));
                }
            }
        }
    }

    @Test
    void seesShortRegionsAndLongTokensAlike() {
        String text = ("a1 IBAN " + "x7".repeat(700) + " password=\n\n").repeat(3) + "-----BEGIN\n1";
        char[] chars = text.toCharArray();
        for (int size : new int[] {1, 7, 90, 300, 640}) {
            Sweep.Series series = new Sweep.Series(vocabulary);
            for (int from = 0; from < chars.length; from += size) {
                int to = Math.min(chars.length, from + size);
                Region region = new Region(
                        chars,
                        from,
                        to,
                        Math.max(0, from - Cuts.LOOK_BEFORE),
                        Math.min(chars.length, to + Cuts.LOOK_AFTER),
                        to,
                        null);
                assertThat(seen(series.next(region))).isEqualTo(seen(Sweep.of(region, vocabulary)));
            }
        }
    }

    @Test
    void beginsAnewWithAnotherText() {
        Sweep.Series series = new Sweep.Series(vocabulary);
        for (String text : List.of("password: 12", "no 7", "password: 12")) {
            Region region = Region.whole(text.toCharArray(), text.length());

            assertThat(seen(series.next(region))).isEqualTo(seen(Sweep.of(region, vocabulary)));
        }
    }

    private Map<String, List<Integer>> seen(Sweep sweep) {
        Map<String, List<Integer>> seen = new TreeMap<>();
        seen.put("tokens", numbers(sweep.tokens().toArray()));
        seen.put("escapes", numbers(sweep.escapes()));
        sweep.forEachAnchored((rule, anchors) ->
                seen.put(rule.detector().spec().id() + " " + rule.index(), numbers(anchors.toArray())));
        List<Integer> words = new ArrayList<>();
        for (int place : sweep.tokens().toArray()) {
            for (Detector detector : detectors) {
                words.add(sweep.context().nearest(detector, place, place + 1));
            }
        }
        seen.put("words", words);
        return seen;
    }

    private static List<Integer> numbers(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<Region> regions(char[] text) {
        List<Region> regions = new ArrayList<>();
        Cuts cuts = new Cuts(text, text.length);
        Part previous = null;
        while (previous == null || previous.to() < text.length) {
            Region region = cuts.next(previous);
            regions.add(region);
            previous = new Part(region.from(), region.to(), region.heading(), List.of());
        }
        return regions;
    }

    /** Proofs of all kinds one behind the other. */
    private static String text(Random random, String between) {
        List<String> texts = EnginePropertyTest.proofs();
        Collections.shuffle(texts, random);
        return String.join(between, texts.subList(0, 250));
    }

    private static List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>();
        for (DetectorSpec spec : Builtin.detectors()) {
            detectors.add(new Detector(detectors.size(), spec, StandardParts.create()));
        }
        return detectors;
    }
}
