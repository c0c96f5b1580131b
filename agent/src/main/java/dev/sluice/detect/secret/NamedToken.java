package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import dev.sluice.detect.secret.LabelWords.Strength;
import dev.sluice.detect.secret.Randomness.Look;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token drawn at random behind a word that says it is secret, or behind the name of somebody who gives out such tokens:
 * in code, settings, command lines and sentences.
 */
final class NamedToken implements Recogniser {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GAP = 80;
    private static final int LONGEST_TOKEN = 1200;
    /** From a token to the next one in the same list. */
    private static final int NEXT_GAP = 6;

    private static final int WORDS_BEFORE = 15;
    private static final int USED_AS = 24;
    /** Letters in a row before a label, with which a line of base 64 ends in it by chance. */
    private static final int LONGEST_RUN = 40;

    /** Where scripts begin that put no spaces between words. */
    private static final char FIRST_UNSPACED = '\u2E80';

    private final String name;
    private final boolean byVendor;

    private NamedToken(String name, boolean byVendor) {
        this.name = name;
        this.byVendor = byVendor;
    }

    /** Behind a word such as key or token, which the keywords of the rule announce. */
    static NamedToken labelled() {
        return new NamedToken("labelled-token", false);
    }

    /** Behind the name of a vendor, which is a keyword of the rule. */
    static NamedToken ofVendor() {
        return new NamedToken("vendor-token", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (int anchor : passage.anchors()) {
            Label label = anchor < done ? null : label(passage, anchor);
            if (label == null) {
                continue;
            }
            Span span = search(passage, label, label.end()).behind(LONGEST_GAP, LONGEST_TOKEN);
            if (span == null
                    && (label.strength() == Strength.STRONG || !byVendor && isUsedAs(passage, label.start()))
                    && !isPartOfPath(passage, label.start())) {
                span = search(passage, label, 0).before(label.start(), LONGEST_GAP, LONGEST_TOKEN);
            }
            while (span != null) {
                spans.add(span);
                done = span.end();
                span = goesOn(passage, done) ? search(passage, label, done).behind(NEXT_GAP, LONGEST_TOKEN) : null;
            }
        }
        return spans;
    }

    /** Tells whether something before a label is used as what it names: "use 9fX... as acme key". */
    private static boolean isUsedAs(Passage passage, int labelStart) {
        String before = passage.slice(Math.max(0, labelStart - USED_AS), labelStart);
        return before.contains(" as ") || before.contains(" als ") || before.contains(" comme ");
    }

    private TokenSearch search(Passage passage, Label label, int from) {
        boolean labelled = byVendor
                && LabelWords.split(passage.slice(label.start(), label.end())).stream()
                        .anyMatch(LabelWords::isLabel);
        return new TokenSearch(passage, from, label.strength(), byVendor, labelled);
    }

    /** Where a name lies that holds a label, and how much it says. */
    private record Label(int start, int end, Strength strength) {}

    private @Nullable Label label(Passage passage, int anchor) {
        int limit = Math.min(passage.length(), anchor + LONGEST_NAME);
        boolean unspaced = passage.charAt(anchor) >= FIRST_UNSPACED;
        if (!byVendor && unspaced && LabelWords.isUnspaced(passage.slice(anchor, Math.min(limit, anchor + 4)))) {
            return new Label(anchor, anchor + 2, Strength.STRONG);
        }
        boolean begins = beginsWord(passage, anchor);
        if (byVendor && !begins) {
            return null;
        }
        int wordEnd = wordEnd(passage, anchor, limit);
        String word = passage.slice(anchor, wordEnd);
        if (!byVendor
                && !(begins ? LabelWords.isLabel(word) : LabelWords.isStrong(word) && endsName(passage, wordEnd))) {
            return null;
        }
        int around = LONGEST_NAME + LONGEST_GAP;
        if (!LongRuns.mayHoldToken(passage, anchor - around, anchor + around)) {
            return null;
        }
        int nameStart = anchor;
        while (nameStart > 0 && anchor - nameStart < LONGEST_NAME && isName(passage.charAt(nameStart - 1))) {
            nameStart--;
        }
        int nameEnd = wordEnd;
        while (nameEnd < limit && isName(passage.charAt(nameEnd))) {
            nameEnd++;
        }
        List<String> before = LabelWords.split(passage.slice(phraseStart(passage, nameStart), anchor));
        boolean harmless = before.stream().anyMatch(LabelWords::isHarmless)
                || LabelWords.split(passage.slice(wordEnd, nameEnd)).stream()
                        .anyMatch(after -> LabelWords.isOtherThing(after) || byVendor && LabelWords.isHarmless(after));
        if (harmless || isInBase64(passage, nameStart, anchor) || isInPath(passage, nameStart, nameEnd)) {
            return null;
        }
        if (byVendor) {
            return new Label(nameStart, nameEnd, Strength.WEAK);
        }
        boolean option = passage.charAt(nameStart) == '-';
        String last = option ? "--" : before.isEmpty() ? "" : before.get(before.size() - 1);
        return new Label(nameStart, nameEnd, LabelWords.of(word, last));
    }

    /** Returns where the words begin that belong to a name on its left. */
    private static int phraseStart(Passage passage, int nameStart) {
        int at = nameStart;
        while (at > 0
                && nameStart - at < WORDS_BEFORE
                && (isName(passage.charAt(at - 1)) || passage.charAt(at - 1) == ' ')) {
            at--;
        }
        while (at > 0
                && at < nameStart
                && Character.isLetter(passage.charAt(at - 1))
                && Character.isLetter(passage.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A name in the path of an address or of an image; a random last part stands behind such a name all the same. */
    private boolean isInPath(Passage passage, int from, int to) {
        char left = from > 0 ? passage.charAt(from - 1) : ' ';
        char right = to < passage.length() ? passage.charAt(to) : ' ';
        if (byVendor) {
            return left == '/' || left == '@' || right == '/';
        }
        boolean glued = to + 1 < passage.length() && Character.isLetterOrDigit(passage.charAt(to + 1));
        return right == '/' ? !isLastOfPath(passage, to + 1) : left == '/' && glued && ":@#".indexOf(right) >= 0;
    }

    private static boolean isInBase64(Passage passage, int nameStart, int anchor) {
        int run = anchor;
        while (run > nameStart && Character.isLetterOrDigit(passage.charAt(run - 1))) {
            run--;
        }
        return anchor - run > LONGEST_RUN || nameStart > 0 && passage.charAt(nameStart - 1) == '+';
    }

    private static boolean isPartOfPath(Passage passage, int from) {
        return from > 0 && "/\\".indexOf(passage.charAt(from - 1)) >= 0;
    }

    private static boolean isLastOfPath(Passage passage, int from) {
        int at = from;
        while (at < passage.length() && isName(passage.charAt(at))) {
            at++;
        }
        boolean last = at == passage.length() || passage.charAt(at) != '/';
        return last && Randomness.of(passage.window(from, at)) == Look.RANDOM;
    }

    /** Tells whether a list of tokens may go on behind one of them. */
    private static boolean goesOn(Passage passage, int at) {
        int next = at + 1 < passage.length() && passage.charAt(at) == ' ' ? at + 1 : at;
        return next < passage.length() && "\"'/,".indexOf(passage.charAt(next)) >= 0;
    }

    private static boolean beginsWord(Passage passage, int at) {
        if (at == 0 || !Character.isLetter(passage.charAt(at - 1))) {
            return true;
        }
        return Character.isLowerCase(passage.charAt(at - 1)) && Character.isUpperCase(passage.charAt(at));
    }

    /** Returns where letters end, or small letters go on with a capital. */
    private static int wordEnd(Passage passage, int from, int limit) {
        int at = from + 1;
        while (at < limit
                && Character.isLetter(passage.charAt(at))
                && !(Character.isLowerCase(passage.charAt(at - 1)) && Character.isUpperCase(passage.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Letters that go on with digits, or stand behind a plus, are a piece of base 64 rather than the end of a name. */
    private static boolean endsName(Passage passage, int at) {
        return at == passage.length() || !Character.isLetterOrDigit(passage.charAt(at)) && passage.charAt(at) != '+';
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
