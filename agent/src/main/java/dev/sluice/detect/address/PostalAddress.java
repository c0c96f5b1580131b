package dev.sluice.detect.address;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** Finds postal addresses, whole and over line ends. */
public final class PostalAddress implements Recogniser {
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
        return find(passage.slice(0, passage.length()));
    }

    /** Reads the surroundings of every number, or crossing, that may belong to an address. */
    public List<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        Surroundings surroundings = new Surroundings(text, Shipped.WORDS, spans);
        EastAsian eastAsian = new EastAsian(text, Shipped.EAST_ASIAN, spans);
        HouseNumbers numbers = new HouseNumbers(text, Shipped.WORDS);
        char[] chars = text.toCharArray();
        int corner = text.indexOf(CORNER);
        int i = 0;
        while (i < chars.length) {
            while (i < chars.length && !isDigit(chars[i])) {
                i++;
            }
            while (corner >= 0 && corner < i) {
                surroundings.read(corner);
                corner = text.indexOf(CORNER, corner + 1);
            }
            int end = i;
            while (end < chars.length && isDigit(chars[end])) {
                end++;
            }
            if (end == i) {
                break;
            }
            if (eastAsian.follows(i)) {
                eastAsian.read(i);
            } else if (numbers.mayBe(i, end)) {
                surroundings.read(i);
            }
            i = end;
        }
        return spans;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
