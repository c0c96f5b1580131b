package dev.sluice.train;

import dev.sluice.detect.names.HanLexicon;
import dev.sluice.detect.names.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Chinese names and words, in simplified characters.
 *
 * @param surnames the hundred most frequent first
 * @param people full names of two or three characters that begin with a known surname
 * @param sound names spelt by sound that everybody knows
 * @param nippon Japanese surnames, and given names
 * @param wordsByKind words by part of speech, names of people left out
 */
record HanLists(
        List<String> surnames,
        List<String> people,
        List<String> sound,
        List<List<String>> nippon,
        Map<String, List<String>> wordsByKind,
        HanLexicon lexicon) {
    private static final int SLOTS = 1 << 17;
    private static final int MANY = 3;
    static final int WORD = 1;
    static final int PLACE_WORD = 2;
    static final int FREQUENT_WORD = 4;
    private static final int FREQUENT = 300;
    private static final int LEAST_COUNT = 8;

    static HanLists of(WordLists lists) {
        HanLexicon lexicon = new HanLexicon(new Lexicon(SLOTS));
        lists.rows("zh-fold.txt").forEach(row -> lexicon.addFold(row[0].charAt(0), row[1].charAt(0)));
        List<String> surnames = surnames(lists, lexicon);
        Set<String> begin = new HashSet<>(surnames);
        List<String> people = new ArrayList<>();
        for (String[] row : lists.rows("zh-people.txt")) {
            if (begin.contains(row[0].substring(0, 1)) || row[0].length() == 3 && begin.contains(row[0].substring(0, 2))) {
                people.add(row[0]);
            }
        }
        List<String> sound = lists.own("zh-sound.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(name -> folded(lexicon, name))
                .distinct()
                .toList();
        Set<String> foreign = new TreeSet<>(lists.words("zh-foreign.txt"));
        foreign.addAll(sound);
        flags(lexicon, surnames, people, foreign);
        sound.forEach(name -> lexicon.addFlag(name.charAt(0), HanLexicon.SOUND));
        List<List<String>> nippon = lists.own("zh-nippon.txt").stream()
                .map(line -> List.of(folded(lexicon, line).split(" ")))
                .toList();
        leads(lexicon, nippon.get(0));
        return new HanLists(surnames, people, sound, nippon, words(lists, lexicon, Set.copyOf(sound)), lexicon);
    }

    private static void leads(HanLexicon lexicon, List<String> nippon) {
        HanLexicon.FAMILIAR.chars().forEach(c -> lexicon.addFlag((char) c, HanLexicon.LEAD));
        for (String surname : nippon) {
            lexicon.addFlag(surname.charAt(0), HanLexicon.LEAD);
            lexicon.addWord(surname.substring(0, 2), HanLexicon.SURNAME_WORD);
        }
    }

    private static List<String> surnames(WordLists lists, HanLexicon lexicon) {
        List<String> surnames = new ArrayList<>();
        for (String line : lists.own("zh-surnames.txt")) {
            surnames.addAll(List.of(line.split(" ")));
        }
        for (String surname : lists.words("zh-surnames.txt")) {
            String folded = folded(lexicon, surname);
            if (!surnames.contains(folded)) {
                surnames.add(folded);
            }
        }
        return surnames;
    }

    private static void flags(
            HanLexicon lexicon, List<String> surnames, List<String> people, Set<String> foreign) {
        surnames.forEach(surname -> lexicon.addFlag(surname.charAt(0), HanLexicon.SURNAME));
        Map<Character, Integer> sound = new HashMap<>();
        for (String name : foreign) {
            sound.merge(name.charAt(0), 1, Integer::sum);
        }
        sound.forEach((c, count) -> {
            if (count >= MANY) {
                lexicon.addFlag(c, HanLexicon.SOUND);
            }
        });
        Map<Character, Integer> given = new HashMap<>();
        for (String name : people) {
            given.merge(name.charAt(name.length() - 1), 1, Integer::sum);
        }
        given.forEach((c, count) -> {
            if (count >= 60) {
                lexicon.addFlag(c, HanLexicon.GIVEN);
            }
        });
    }

    /** The list of words takes some well-known people for places. */
    private static Map<String, List<String>> words(WordLists lists, HanLexicon lexicon, Set<String> people) {
        Map<String, List<String>> byKind = new HashMap<>();
        for (String[] row : lists.rows("zh-words.txt")) {
            if (people.contains(row[0])) {
                continue;
            }
            int count = Integer.parseInt(row[1]);
            byKind.computeIfAbsent(row[2], key -> new ArrayList<>()).add(row[0]);
            if (count >= LEAST_COUNT) {
                int flag = row[2].startsWith("ns") || row[2].startsWith("nt") ? PLACE_WORD : WORD;
                lexicon.addWord(row[0], count >= FREQUENT ? flag | FREQUENT_WORD : flag);
            }
        }
        return byKind;
    }

    private static String folded(HanLexicon lexicon, String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(lexicon.fold((char) c)));
        return out.toString();
    }
}
