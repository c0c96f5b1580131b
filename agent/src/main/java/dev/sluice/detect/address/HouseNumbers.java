package dev.sluice.detect.address;

/** Tells from the words beside a number whether it is worth reading as part of an address. */
final class HouseNumbers {
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_WORD = 24;
    private static final int GAP = 3;
    private static final int TELLING =
            Kind.STREET | Kind.STREET_LIKE | Kind.UNIT | Kind.BOX | Kind.POSTCODE | Kind.COUNTRY | Kind.REGION;

    private final CharSequence text;
    private final Vocabulary vocabulary;

    HouseNumbers(CharSequence text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** Whether the digits at this place may be part of an address. */
    boolean mayBe(int digits, int end) {
        if (end - digits > LONGEST_NUMBER) {
            return false;
        }
        long before = wordBefore(digits);
        return tells(before) || tells(wordAfter(end)) || leadsToStreet(end) || isLabelled(before);
    }

    /** "12 oak lane": a kind of street two or three words on. */
    private boolean leadsToStreet(int end) {
        int at = end;
        for (int i = 0; i < 3; i++) {
            long word = wordAfter(at);
            int from = (int) (word >>> 32);
            at = (int) word;
            if (from >= at) {
                return false;
            }
            int kinds = vocabulary.kinds(text, from, at);
            if ((kinds & Kind.STREET) != 0 && (kinds & Kind.STOP) == 0) {
                return true;
            }
        }
        return false;
    }

    /** "Postal code: 12345", "ZIP code is 12345": a word for postcodes one or two words further back. */
    private boolean isLabelled(long word) {
        long at = word;
        for (int i = 0; i < 2; i++) {
            at = wordBefore((int) (at >>> 32));
            int from = (int) (at >>> 32);
            int to = (int) at;
            if (from < to && (vocabulary.kinds(text, from, to) & Kind.POSTCODE) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A capital that is no month or the like, a kind of street, a single letter. */
    private boolean tells(long word) {
        int from = (int) (word >>> 32);
        int to = (int) word;
        if (from >= to) {
            return false;
        }
        int kinds = vocabulary.kinds(text, from, to);
        if ((kinds & TELLING) != 0) {
            return true;
        }
        if ((kinds & Kind.STOP) != 0) {
            return false;
        }
        return Tokens.isNameLike(text.charAt(from)) || vocabulary.endsAsStreet(text, from, to) || to - from == 1;
    }

    private long wordBefore(int digits) {
        int end = digits;
        int stop = Math.max(0, digits - GAP - 1);
        while (end > stop && !isLetter(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        int from = end;
        int least = Math.max(0, end - LONGEST_WORD);
        while (from > least && isLetter(text.charAt(from - 1))) {
            from--;
        }
        return (long) from << 32 | end;
    }

    private long wordAfter(int digits) {
        int from = digits;
        int stop = Math.min(text.length(), digits + GAP);
        while (from < stop && !isLetter(text.charAt(from)) && text.charAt(from) != '\n') {
            from++;
        }
        int end = from;
        int most = Math.min(text.length(), from + LONGEST_WORD);
        while (end < most && isLetter(text.charAt(end))) {
            end++;
        }
        return (long) from << 32 | end;
    }

    static boolean isLetter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : c < 0x3000 && Character.isLetter(c);
    }
}
