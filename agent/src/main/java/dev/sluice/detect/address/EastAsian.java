package dev.sluice.detect.address;

import static dev.sluice.detect.address.EastAsianScript.digitsEnd;
import static dev.sluice.detect.address.EastAsianScript.isCapital;
import static dev.sluice.detect.address.EastAsianScript.isDash;
import static dev.sluice.detect.address.EastAsianScript.isDigit;
import static dev.sluice.detect.address.EastAsianScript.isHangul;
import static dev.sluice.detect.address.EastAsianScript.isIdeograph;
import static dev.sluice.detect.address.EastAsianScript.isKana;
import static dev.sluice.detect.address.EastAsianScript.lane;
import static dev.sluice.detect.address.EastAsianScript.startsAfterSpace;

import dev.sluice.detect.Recogniser.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses in Chinese, Japanese and Korean: from the large to the small, with the house number last. */
final class EastAsian {
    private static final int LONGEST_BEFORE = 48;
    private static final int LONGEST_AFTER = 40;
    private static final int NEAR = 7;
    private static final int LONGEST_BUILDING = 10;
    private static final char FIRST_SIGN = 0x3000;
    private static final double SURE = 0.92;
    private static final double LIKELY = 0.88;

    private final CharSequence text;
    private final EastAsianWords words;
    private final List<Span> spans;
    private final LetteredBlock blocks;
    private int free;

    EastAsian(CharSequence text, EastAsianWords words, List<Span> spans) {
        this.text = text;
        this.words = words;
        this.spans = spans;
        blocks = new LetteredBlock(text, words);
    }

    /** Whether the number at this place follows an ideograph, a syllable of Korean or the sign of a postcode. */
    boolean follows(int digits) {
        int before = digits > 0 && text.charAt(digits - 1) == ' ' ? digits - 2 : digits - 1;
        return before >= 0 && text.charAt(before) >= FIRST_SIGN;
    }

    /** Reads the address whose house number or postcode is here. */
    void read(int digits) {
        Span span = digits < free ? null : address(free, digits, text.length());
        if (span != null) {
            spans.add(span);
            free = span.end();
        }
    }

    private @Nullable Span address(int from, int digits, int to) {
        int before = skipSpaces(digits - 1, from);
        if (before < from || !isIdeograph(text.charAt(before)) && !isHangul(text.charAt(before))) {
            return postal(digits, to);
        }
        Span block = blocks.read(digits, before);
        if (block != null) {
            return block;
        }
        if (isHangul(text.charAt(before))) {
            return korean(from, before, digits, to);
        }
        int end = digits;
        while (end < to && (isDigit(text.charAt(end)) || end > digits && isDash(text.charAt(end)))) {
            end++;
        }
        boolean chinese = end < to && (text.charAt(end) == '\u865F' || text.charAt(end) == '\u53F7');
        return chinese ? chinese(from, before, end, to) : japanese(from, before, digits, to);
    }

    /** "台北市信義區松高路12號3樓": a street right before the number. */
    private @Nullable Span chinese(int from, int before, int end, int to) {
        int start = begin(from, before);
        if (!words.endsStreet(text, start, before + 1)
                && !words.hasArea(text, Math.max(start, before - NEAR), before + 1)) {
            return null;
        }
        if (before + 1 - start < 3) {
            return null;
        }
        return new Span(withPostcode(from, start), inBuilding(after(end + 1, to), to), SURE);
    }

    /** "廣東道3號港威大廈5座2801室": the name of a building right behind the number, and what lies in it. */
    private int inBuilding(int from, int to) {
        for (int at = from; at < Math.min(to, from + LONGEST_BUILDING) && isNamePart(text.charAt(at)); at++) {
            int length = at > from ? words.buildingLength(text, at, to) : 0;
            if (length > 0) {
                return after(at + length, to);
            }
        }
        return from;
    }

    private boolean isNamePart(char c) {
        return (isIdeograph(c) || isDigit(c) || isCapital(c)) && !words.isLittle(c);
    }

    /** "10617 台北市...": a postcode of three to six digits before the largest area. */
    private int withPostcode(int from, int start) {
        int end = skipSpaces(start - 1, from) + 1;
        int at = end;
        while (at > from && isDigit(text.charAt(at - 1))) {
            at--;
        }
        boolean alone =
                at == from || text.charAt(at - 1) < FIRST_SIGN && !Character.isLetterOrDigit(text.charAt(at - 1));
        return alone && end - at >= 3 && end - at <= 6 ? at : start;
    }

    /** "東京都千代田区丸の内1-9-2": numbers joined by dashes or followed by 丁目, after the name of an area. */
    private @Nullable Span japanese(int from, int before, int digits, int to) {
        int end = digits;
        int groups = 0;
        while (end < to && isDigit(text.charAt(end))) {
            end = digitsEnd(text, end, to);
            groups++;
            int unit = words.numberUnit(text, end, to);
            groups += unit;
            end += unit;
            if (end + 1 < to && isDash(text.charAt(end)) && isDigit(text.charAt(end + 1))) {
                end++;
            }
        }
        if (groups < 2) {
            return null;
        }
        int start = begin(from, before);
        if (words.areas(text, start, before + 1) < 2) {
            return null;
        }
        return new Span(start, building(after(end, to), to), SURE);
    }

    /** "... 1-9-2 丸の内タワー900": a building whose name ends in the number of a room. */
    private int building(int from, int to) {
        int at = from < to && text.charAt(from) == ' ' ? from + 1 : from;
        int name = at;
        int most = Math.min(to, at + LONGEST_AFTER);
        while (at < most && (isIdeograph(text.charAt(at)) || isKana(text.charAt(at)) || isCapital(text.charAt(at)))) {
            at++;
        }
        int end = digitsEnd(text, at, to);
        return at - name >= 2 && end > at && end - at <= 4 ? after(at, to) : from;
    }

    /** "서울특별시 강남구 테헤란로 152": words that end in city, district and street. */
    private @Nullable Span korean(int from, int before, int digits, int to) {
        if (!words.isKoreanStreet(text.charAt(before))) {
            return null;
        }
        int start = before;
        int areas = 0;
        int word = before;
        for (int i = before; i >= Math.max(from, before - LONGEST_BEFORE); i--) {
            char c = text.charAt(i);
            boolean part = isHangul(c) || isDigit(c);
            if (!part || i == from) {
                int first = part ? i : i + 1;
                boolean area = words.isKoreanArea(text.charAt(word));
                if (word != before && !area) {
                    break;
                }
                areas += area && word != before ? 1 : 0;
                start = first;
                word = i - 1;
                if (!part && c != ' ') {
                    break;
                }
            }
        }
        return areas == 0 ? null : new Span(start, after(lane(text, digitsEnd(text, digits, to), to), to), LIKELY);
    }

    /** "〒100-0005 東京都...": the postcode's sign, then the rest of the line. */
    private @Nullable Span postal(int digits, int to) {
        if (digits == 0 || text.charAt(digits - 1) != '\u3012') {
            return null;
        }
        int end = digits;
        while (end < to
                && (isDigit(text.charAt(end))
                        || isDash(text.charAt(end))
                        || isIdeograph(text.charAt(end))
                        || isKana(text.charAt(end))
                        || isCapital(text.charAt(end))
                        || text.charAt(end) == ' ')) {
            end++;
        }
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        return end - digits < NEAR ? null : new Span(digits - 1, end, SURE);
    }

    /** Where the address begins that ends before {@code last + 1}: after a space, a mark, or a word such as "住在". */
    private int begin(int from, int last) {
        int start = last;
        while (start > from && last - start < LONGEST_BEFORE && isPart(text.charAt(start - 1))) {
            start--;
        }
        return words.afterLead(text, start, last + 1);
    }

    private static boolean isPart(char c) {
        return isIdeograph(c) || isKana(c) || isDigit(c) || isDash(c);
    }

    /** Floors, rooms and the like after the number, which may be that of a courtyard (27号院3号楼). */
    private int after(int from, int to) {
        int end = from;
        int limit = Math.min(to, from + LONGEST_AFTER);
        int at = from < limit && text.charAt(from) == '\u9662' ? from + 1 : from;
        boolean number = false;
        while (at < limit) {
            char c = text.charAt(at);
            int unit = words.afterLength(text, at, to);
            if (isDigit(c) || c >= 'A' && c <= 'Z' || isDash(c) || words.isNumeral(c)) {
                number |= !isDash(c);
                at++;
                end = isDigit(c) || c <= 'Z' && c >= 'A' ? at : end;
            } else if (unit > 0 && number) {
                at += unit;
                end = at;
                number = false;
            } else if ((c == ' ' || c == '\u4E4B' || c == ',' || c == '\uFF0C')
                    && at + 1 < limit
                    && (isDigit(text.charAt(at + 1)) || startsAfterSpace(text, at, limit))) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private int skipSpaces(int at, int from) {
        int i = at;
        while (i >= from && text.charAt(i) == ' ') {
            i--;
        }
        return i;
    }
}
