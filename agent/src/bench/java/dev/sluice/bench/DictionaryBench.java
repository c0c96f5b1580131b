package dev.sluice.bench;

import dev.sluice.detect.Passage;
import dev.sluice.detect.dictionary.Dictionary;
import dev.sluice.policy.DictionarySpec;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** A list of an organisation with a million entries: how long it takes to load, what it holds, how fast it matches. */
public final class DictionaryBench {
    private static final int ENTRIES = 1_000_000;
    private static final int CALL_UTF16 = 4_000;
    private static final int ROUNDS = 2_000;
    private static final double MEGA = 1e6;

    private DictionaryBench() {}

    /** Runs it and prints one line for each figure. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        long start = System.nanoTime();
        Dictionary dictionary = Dictionary.of(
                new DictionarySpec("bench", FindingType.CUSTOM, "bench", Level.INTERNAL, DictionaryBench::entries));
        long loaded = System.nanoTime();
        print(out, "entries %d loaded in %.0f ms, table %.1f MB", dictionary.size(), (loaded - start) / MEGA, dictionary.bytes() / MEGA);
        for (int each : new int[] {0, 10}) {
            Passage passage = Passage.of(text(each));
            int found = rounds(dictionary, passage);
            long from = System.nanoTime();
            rounds(dictionary, passage);
            double seconds = (System.nanoTime() - from) / 1e9;
            double megabytes = (double) passage.length() * ROUNDS / MEGA;
            print(out, "text with %d matches: %.0f MB/s", found / ROUNDS, megabytes / seconds);
        }
    }

    private static void print(PrintStream out, String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }

    private static int rounds(Dictionary dictionary, Passage passage) {
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            found += dictionary.find(passage).size();
        }
        return found;
    }

    private static void entries(Consumer<String> each) {
        for (int i = 0; i < ENTRIES; i++) {
            each.accept(entry(i));
        }
    }

    private static String entry(int i) {
        return "Firma " + Integer.toString(i * 31, 36) + (i % 3 == 0 ? " Holding GmbH" : " Works");
    }

    private static String text(int matches) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < CALL_UTF16; i++) {
            text.append("please write a short note about the firm and its works for our meeting on Monday, ");
            text.append(i < matches ? entry(i * 999) : "thank you").append(".\n");
        }
        return text.toString();
    }
}
