package dev.sluice.detect.contact;

import dev.sluice.detect.Passage;
import java.util.Locale;
import java.util.Set;

/** The word or sign right before a number. */
final class Label {
    private static final int LONGEST_GAP = 4;
    private static final int LONGEST_WORD = 16;
    private static final String SIGNS = "#$%\u20AC\u00A3\u00A5";

    /** Words that say the number behind them is of another kind. */
    private static final Set<String> OTHER_KINDS = Set.of(
            "order",
            "invoice",
            "ticket",
            "case",
            "id",
            "account",
            "acct",
            "zip",
            "version",
            "isbn",
            "issn",
            "serial",
            "part",
            "model",
            "sku",
            "ref",
            "reference",
            "policy",
            "page",
            "pages",
            "year",
            "years",
            "line",
            "room",
            "suite",
            "box",
            "iban",
            "ssn",
            "vat",
            "card",
            "license",
            "licence",
            "passport",
            "code",
            "pin",
            "otp",
            "rs",
            "usd",
            "eur",
            "gbp",
            "port",
            "chapter",
            "section",
            "apt",
            "unit");

    /** Words for a number of any kind; the word before tells which. */
    private static final Set<String> NUMBER_WORDS = Set.of("no", "nr");

    private static final Set<String> PHONES = Set.of(
            "phone",
            "telephone",
            "tel",
            "mobile",
            "mob",
            "cell",
            "contact",
            "fax",
            "whatsapp",
            "landline",
            "telefon",
            "handy",
            "mobil",
            "telefoon",
            "hp");

    private Label() {}

    static boolean namesOtherKind(Passage passage, int number) {
        int end = number;
        while (end > 0 && number - end < LONGEST_GAP && !Character.isLetter(passage.charAt(end - 1))) {
            if (SIGNS.indexOf(passage.charAt(end - 1)) >= 0) {
                return true;
            }
            end--;
        }
        int start = wordStart(passage, end);
        String word = word(passage, start, end);
        if (NUMBER_WORDS.contains(word)) {
            int before = start;
            while (before > 0 && start - before < 2 && !Character.isLetter(passage.charAt(before - 1))) {
                before--;
            }
            return !PHONES.contains(word(passage, wordStart(passage, before), before));
        }
        return OTHER_KINDS.contains(word);
    }

    private static int wordStart(Passage passage, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && Character.isLetter(passage.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String word(Passage passage, int start, int end) {
        return passage.slice(start, end).toLowerCase(Locale.ROOT);
    }
}
