package dev.sluice.detect.address;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** Finds postal addresses, whole and over line ends. */
public final class PostalAddress implements Recogniser {
    private static final int LONGEST_BLOCK = 4000;
    private static final char FIRST_IDEOGRAPH = 0x3000;
    private static final String CORNER = "corner of ";

    /** Reads the words once, when the first address is looked for. */
    private static final class Shipped {
        static final Vocabulary WORDS = Vocabulary.load();
        static final EastAsianWords EAST_ASIAN = new EastAsianWords();
    }

    @Override
    public String name() {
        return "postal-address";
    }

    @Override
    public List<Span> find(Passage passage) {
        return find(passage.window(0, passage.length()));
    }

    /** Reads block after block; a block ends at an empty line, and one without a digit or a crossing is passed over. */
    public List<Span> find(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        Letters letters = new Letters(new Tokens(text, Shipped.WORDS), spans);
        EastAsian eastAsian = new EastAsian(text, Shipped.EAST_ASIAN, spans);
        int from = 0;
        boolean blank = true;
        boolean worth = false;
        boolean ideographs = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c != '\n') {
                blank &= c <= ' ';
                worth |= c >= '0' && c <= '9' || c == 'c' && isCorner(text, i);
                ideographs |= c >= FIRST_IDEOGRAPH;
                continue;
            }
            if (blank || i == text.length() || i - from > LONGEST_BLOCK) {
                if (worth) {
                    letters.read(from, i);
                }
                if (worth && ideographs) {
                    eastAsian.read(from, i);
                }
                worth = false;
                ideographs = false;
                from = i + 1;
            }
            blank = true;
        }
        return spans;
    }

    private static boolean isCorner(CharSequence text, int at) {
        int end = at + CORNER.length();
        return end <= text.length() && text.charAt(at + 1) == 'o' && CORNER.contentEquals(text.subSequence(at, end));
    }
}
