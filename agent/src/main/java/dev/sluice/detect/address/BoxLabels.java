package dev.sluice.detect.address;

import java.util.List;

/** What post offices call a box: "PO Box", "Postfach", "Casella Postale", "Private Bag". */
final class BoxLabels {
    private static final List<List<String>> SURE = List.of(
            List.of("po", "box"),
            List.of("p", "o", "box"),
            List.of("p.o", "box"),
            List.of("post", "office", "box"),
            List.of("post", "box"),
            List.of("g.p.o", "box"),
            List.of("gpo", "box"),
            List.of("private", "bag"),
            List.of("locked", "bag"),
            List.of("pobox"),
            List.of("postfach"),
            List.of("postbus"),
            List.of("postboks"),
            List.of("postbox"),
            List.of("psc"),
            List.of("cmr"),
            List.of("boite", "postale"),
            List.of("boîte", "postale"),
            List.of("case", "postale"),
            List.of("casella", "postale"),
            List.of("caixa", "postal"),
            List.of("apartado", "de", "correos"),
            List.of("apartado", "postal"),
            List.of("skrytka", "pocztowa"),
            List.of("postilokero"),
            List.of("postafiók"),
            List.of("peti", "surat"),
            List.of("abonentský", "box"),
            List.of("θυρίδα"),
            List.of("τ.θ"),
            List.of("а/я"));
    /** Mean other things too. */
    private static final List<List<String>> WEAK = List.of(
            List.of("bp"),
            List.of("rd"),
            List.of("b.p"),
            List.of("apartado"),
            List.of("apdo"),
            List.of("cs"),
            List.of("pf"),
            List.of("cp"),
            List.of("c.p"),
            List.of("pl"),
            List.of("pb"),
            List.of("kotak", "pos"));

    private static final int LONGEST_GROUP = 4;

    private static final int ASCII = 0x80;

    /** For the first letter of a label, and for all beyond ASCII together, a bit for each length of its first word. */
    private static final int[] LENGTHS = lengths();

    private final Tokens tokens;

    BoxLabels(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Where the number of a box is whose label begins here, -1 if none does. */
    int value(int i) {
        if (!mayBegin(i)) {
            return -1;
        }
        int sure = value(i, SURE);
        return sure >= 0 || !tokens.isCapital(i) ? sure : value(i, WEAK);
    }

    private boolean mayBegin(int i) {
        int length = tokens.length(i);
        return length < Integer.SIZE && (LENGTHS[index(tokens.first(i))] >>> length & 1) != 0;
    }

    private static int index(char first) {
        return first < ASCII ? Character.toLowerCase(first) : ASCII;
    }

    private static int[] lengths() {
        int[] lengths = new int[ASCII + 1];
        for (List<List<String>> labels : List.of(SURE, WEAK)) {
            for (List<String> label : labels) {
                lengths[index(label.get(0).charAt(0))] |= 1 << label.get(0).length();
            }
        }
        return lengths;
    }

    boolean isWeak(int i) {
        return tokens.isCapital(i) && value(i, SURE) < 0 && value(i, WEAK) >= 0;
    }

    /** The last of the groups in which the number is written: "10 12 44". */
    int groups(int value) {
        int last = value;
        while (tokens.isNumber(last + 1)
                && tokens.length(last) < LONGEST_GROUP
                && tokens.length(last + 1) < LONGEST_GROUP
                && tokens.start[last + 1] == tokens.end[last] + 1
                && tokens.sameLine(value, last + 1)) {
            last++;
        }
        return last;
    }

    private int value(int i, List<List<String>> labels) {
        for (List<String> label : labels) {
            int at = i;
            for (String word : label) {
                at = at >= 0 && isWord(at, word) ? tokens.behindDot(at + 1) : -1;
            }
            if (at > 0) {
                return afterNo(at);
            }
        }
        return -1;
    }

    /** "P.O. Box No. 12", "PO Box: 12". */
    private int afterNo(int from) {
        int at = tokens.first(from) == ':' || tokens.is(from, Kind.NUMBER) ? from + 1 : from;
        return tokens.behindDot(at);
    }

    boolean isWord(int i, String word) {
        if (!tokens.isType(i, Tokens.WORD) || tokens.length(i) != word.length()) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (Character.toLowerCase(tokens.text().charAt(tokens.start[i] + k)) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
