package dev.sluice.detect.address;

import static dev.sluice.detect.address.EastAsianScript.digitsEnd;
import static dev.sluice.detect.address.EastAsianScript.isIdeograph;

import dev.sluice.detect.Recogniser.Span;
import org.jspecify.annotations.Nullable;

/** A Chinese address without a house number: "黑龙江省哈尔滨市新城街w座 150001", a street, a block and the postcode. */
final class LetteredBlock {
    private static final char BLOCK = '\u5EA7';
    private static final int CODE = 6;
    private static final int LONGEST = 40;
    private static final double SURE = 0.92;

    private final CharSequence text;
    private final EastAsianWords words;

    LetteredBlock(CharSequence text, EastAsianWords words) {
        this.text = text;
        this.words = words;
    }

    /** The address whose postcode is here, after the block whose sign ends before it; null if there is none. */
    @Nullable
    Span read(int digits, int block) {
        int letter = block - 1;
        if (text.charAt(block) != BLOCK || letter < 1 || !isLetter(text.charAt(letter))) {
            return null;
        }
        int end = digitsEnd(text, digits, text.length());
        int start = letter;
        while (start > 0 && letter - start < LONGEST && isIdeograph(text.charAt(start - 1))) {
            start--;
        }
        start = words.afterLead(text, start, letter);
        boolean street = words.endsStreet(text, start, letter) && words.hasArea(text, start, letter);
        return street && end - digits == CODE ? new Span(start, end, SURE) : null;
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
