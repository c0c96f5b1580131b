package dev.sluice.detect.dictionary;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import dev.sluice.policy.DictionarySpec;
import dev.sluice.text.Draft;
import dev.sluice.text.Normalised;
import java.util.ArrayList;
import java.util.List;

/** One list of an organisation, ready to run. It holds numbers only: no entry can be read back from it. */
public final class Dictionary implements Recogniser {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_HAN = 2;
    private static final int WIDEST_GAP = 3;
    private static final double CERTAIN = -1;

    private final String id;
    private final TermTable table = new TermTable();
    private int leftOut;

    private Dictionary(String id) {
        this.id = id;
    }

    /** Reads all entries of a list. */
    public static Dictionary of(DictionarySpec spec) {
        Dictionary dictionary = new Dictionary(spec.id());
        spec.terms().each(dictionary::add);
        return dictionary;
    }

    /** The name of the recogniser for a list. */
    public static String recogniser(String id) {
        return "dictionary:" + id;
    }

    @Override
    public String name() {
        return recogniser(id);
    }

    public int size() {
        return table.size();
    }

    /** How many entries are too short to be told from other words, and were left out. */
    public int leftOut() {
        return leftOut;
    }

    public long bytes() {
        return table.bytes();
    }

    private void add(String entry) {
        Normalised text = Normalised.of(Draft.of(entry));
        String normal = new String(text.chars(), 0, text.length());
        Row row = new Row(normal);
        Words.each(normal, row);
        if (row.isTooShort()) {
            leftOut++;
        } else {
            table.add(row.first, row.hash, row.words);
        }
    }

    @Override
    public List<Span> find(Passage passage) {
        WordList words = new WordList();
        Words.each(passage.window(0, passage.length()), words);
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int count = longest(words, at);
            if (count > 0) {
                spans.add(new Span(words.start(at), words.end(at + count - 1), CERTAIN));
            }
            at += Math.max(1, count);
        }
        return spans;
    }

    /** Returns how many words the longest entry has that begins at a word, 0 for none. */
    private int longest(WordList words, int at) {
        int lengths = table.lengths(words.hash(at));
        int found = 0;
        long row = 0;
        for (int count = 1; lengths >>> (count - 1) != 0; count++) {
            int word = at + count - 1;
            if (word >= words.size() || count > 1 && words.start(word) - words.end(word - 1) > WIDEST_GAP) {
                break;
            }
            row = Words.append(row, words.hash(word));
            if ((lengths >>> (count - 1) & 1) != 0 && table.contains(row)) {
                found = count;
            }
        }
        return found;
    }

    /** The entry being added. */
    private static final class Row implements Words.Sink {
        private final String text;
        private long first;
        private long hash;
        private int words;
        private int weight;
        private boolean han;

        Row(String text) {
            this.text = text;
        }

        @Override
        public void word(long word, int start, int end) {
            first = words == 0 ? word : first;
            if (words < TermTable.MOST_WORDS) {
                hash = Words.append(hash, word);
                words++;
            }
            weight += end - start;
            han |= Words.standsAlone(text.charAt(start));
        }

        /** Han characters say more than letters. */
        boolean isTooShort() {
            return weight < (han ? SHORTEST_HAN : SHORTEST);
        }
    }

    @Override
    public String toString() {
        return "Dictionary[" + id + ", " + size() + " entries]";
    }
}
