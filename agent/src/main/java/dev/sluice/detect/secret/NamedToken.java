package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import dev.sluice.detect.secret.LabelWords.Strength;
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
            TokenSearch search = new TokenSearch(passage, label.end(), label.strength(), byVendor);
            Span span = search.behind(LONGEST_GAP, LONGEST_TOKEN);
            if (span == null && label.strength() == Strength.STRONG) {
                span = new TokenSearch(passage, 0, label.strength(), byVendor)
                        .before(label.start(), LONGEST_GAP, LONGEST_TOKEN);
            }
            if (span != null) {
                spans.add(span);
                done = span.end();
            }
        }
        return spans;
    }

    /** Where a name lies that holds a label, and how much it says. */
    private record Label(int start, int end, Strength strength) {}

    private @Nullable Label label(Passage passage, int anchor) {
        int limit = Math.min(passage.length(), anchor + LONGEST_NAME);
        if (!byVendor && LabelWords.isUnspaced(passage.slice(anchor, Math.min(limit, anchor + 4)))) {
            return new Label(anchor, anchor + 2, Strength.STRONG);
        }
        int wordEnd = wordEnd(passage, anchor, limit);
        if (!beginsWord(passage, anchor) || wordEnd == limit) {
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
        List<String> before = words(passage, Math.max(0, nameStart - LONGEST_NAME / 4), anchor);
        if (before.stream().anyMatch(LabelWords::isHarmless)
                || words(passage, wordEnd, nameEnd).stream().anyMatch(LabelWords::isOtherThing)) {
            return null;
        }
        if (byVendor) {
            return isInAddress(passage, nameStart, nameEnd) ? null : new Label(nameStart, nameEnd, Strength.WEAK);
        }
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        Strength strength = LabelWords.of(passage.slice(anchor, wordEnd), last);
        return strength == Strength.NONE ? null : new Label(nameStart, nameEnd, strength);
    }

    private static boolean isInAddress(Passage passage, int from, int to) {
        return from > 0 && "/@".indexOf(passage.charAt(from - 1)) >= 0
                || to < passage.length() && passage.charAt(to) == '/';
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

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** The words of a stretch, names in camel case taken apart. */
    private static List<String> words(Passage passage, int from, int to) {
        List<String> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!Character.isLetter(passage.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(passage, at, to);
            words.add(passage.slice(at, end));
            at = end;
        }
        return words;
    }
}
