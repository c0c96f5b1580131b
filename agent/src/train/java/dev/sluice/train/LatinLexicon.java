package dev.sluice.train;

import dev.sluice.detect.names.Lexicon;
import dev.sluice.detect.names.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gathers what is publicly known about words of scripts with spaces. */
final class LatinLexicon {
    private static final int SLOTS = 1 << 19;
    private static final int MANY_LOCALES = 3;
    private static final int LEAST_PLACE = 4;

    /** Names and words that are hidden while training, so that the model also learns to do without the lists. */
    private static final int HIDE_ONE_IN = 4;

    private final WordLists lists;
    private final boolean hide;
    private final Lexicon lexicon = new Lexicon(SLOTS);
    /** Everyday words somewhere that are names everywhere. */
    private final Set<String> namesToo = new HashSet<>();

    private LatinLexicon(WordLists lists, boolean hide) {
        this.lists = lists;
        this.hide = hide;
        lists.own("names-too.txt").forEach(line -> namesToo.addAll(List.of(line.split(" "))));
    }

    static Lexicon build(WordLists lists, boolean hideSome) {
        LatinLexicon builder = new LatinLexicon(lists, hideSome);
        for (String size : new String[] {"10", "20", "35", "40", "50", "55"}) {
            int flags = size.equals("10") || size.equals("20") ? Lexicon.WORD | Lexicon.COMMON : Lexicon.WORD;
            lists.words("words-" + size + ".txt").forEach(word -> builder.add(word, flags));
        }
        builder.own("words-other.txt", Lexicon.WORD | Lexicon.COMMON);
        lists.words("words-everyday.txt").forEach(builder::word);
        lists.words("words-frequent.txt").forEach(builder::word);
        builder.own("words-code.txt", Lexicon.WORD);
        builder.own("particles.txt", Lexicon.PARTICLE);
        builder.own("titles.txt", Lexicon.TITLE);
        builder.own("names-too.txt", Lexicon.GIVEN | Lexicon.FREQUENT);
        builder.famous();
        builder.names("given.txt", Lexicon.GIVEN);
        builder.names("surname.txt", Lexicon.SURNAME);
        builder.places();
        return builder.lexicon;
    }

    private void word(String word) {
        if (!isHidden(Words.hash(word))) {
            add(word, Lexicon.WORD);
        }
    }

    /** The surname of somebody famous that is no English word is as good as a given name. */
    private void famous() {
        Set<String> english = new HashSet<>();
        for (String size : List.of("35", "40", "50", "55")) {
            english.addAll(lists.words("words-" + size + ".txt"));
        }
        for (String line : lists.own("famous.txt")) {
            for (String name : line.split("\\|")) {
                String[] parts = name.split(" ");
                for (int i = 0; i < parts.length; i++) {
                    int flag = i == 0 || !english.contains(parts[i].toLowerCase(Locale.ROOT))
                            ? Lexicon.NAME
                            : Lexicon.SURNAME;
                    int hash = Words.hash(parts[i]);
                    if (parts[i].length() > 2 && (lexicon.flags(hash) & (Lexicon.COMMON | Lexicon.PARTICLE)) == 0) {
                        lexicon.add(hash, flag | Lexicon.FREQUENT);
                    }
                }
            }
        }
    }

    private boolean isHidden(int hash) {
        return hide && Math.floorMod(hash >>> 7, HIDE_ONE_IN) == 0;
    }

    private void own(String file, int flags) {
        for (String line : lists.own(file)) {
            for (String word : line.split(" ")) {
                add(word, flags);
            }
        }
    }

    private void names(String file, int flag) {
        Set<Integer> never = new HashSet<>();
        lists.own("words-never.txt").forEach(line -> List.of(line.split(" ")).forEach(word -> never.add(Words.hash(word))));
        Map<String, Integer> locales = new HashMap<>();
        for (String[] row : lists.rows(file)) {
            for (String part : row[0].split(" ")) {
                int weight = row[1].equals("census-top") ? MANY_LOCALES : 1;
                if (part.length() > 1 && !never.contains(Words.hash(part))) {
                    locales.merge(part, weight, Integer::sum);
                }
            }
        }
        locales.forEach((name, count) -> {
            int hash = Words.hash(name);
            if (!isHidden(hash) && (lexicon.flags(hash) & Lexicon.PARTICLE) == 0) {
                lexicon.add(hash, count >= MANY_LOCALES ? flag | Lexicon.FREQUENT : flag);
            }
        });
    }

    private void places() {
        for (String place : lists.words("places.txt")) {
            for (String part : place.split("[ -]")) {
                int hash = Words.hash(part);
                if (part.length() >= LEAST_PLACE && (lexicon.flags(hash) & Lexicon.COMMON) == 0) {
                    lexicon.add(hash, Lexicon.PLACE);
                }
            }
        }
    }

    private void add(String word, int flags) {
        lexicon.add(Words.hash(word), namesToo.contains(word.toLowerCase(Locale.ROOT)) ? flags & ~Lexicon.COMMON : flags);
    }
}
