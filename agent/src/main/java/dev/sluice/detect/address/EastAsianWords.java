package dev.sluice.detect.address;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Characters and words of addresses in Chinese, Japanese and Korean. */
final class EastAsianWords {
    private static final List<String> NUMBER_UNITS = List.of("丁目", "番地", "番", "号");
    private static final String NUMERALS = "一二三四五六七八九十甲乙丙丁B";
    /** What stands in sentences, not in the names of buildings. */
    private static final String LITTLE = "的有在是和與与及或也都就把被從从到去來来了對对離离旁邊边附找我你他她它們们";

    private final List<String> leads = Vocabulary.lines("zh/lead.txt");
    private final List<String> streets = Vocabulary.lines("zh/street.txt");
    private final List<String> buildings = Vocabulary.lines("zh/building.txt");
    private final List<String> after = Stream.of("zh/after.txt", "ko/after.txt")
            .flatMap(file -> Vocabulary.lines(file).stream())
            .toList();
    private final Set<String> areas = Set.copyOf(Vocabulary.lines("zh/area.txt"));
    private final Set<String> japaneseAreas = Set.copyOf(Vocabulary.lines("ja/area.txt"));
    private final Set<String> koreanAreas = Set.copyOf(Vocabulary.lines("ko/area.txt"));
    private final Set<String> koreanStreets = Set.copyOf(Vocabulary.lines("ko/street.txt"));

    /** Where the text goes on after the last word that introduces an address, before any area is named. */
    int afterLead(CharSequence text, int start, int end) {
        int begin = start;
        for (int at = start; at < end && !areas.contains(String.valueOf(text.charAt(at))); at++) {
            for (String lead : leads) {
                if (startsWith(text, at, end, lead)) {
                    begin = Math.max(begin, at + lead.length());
                }
            }
        }
        return begin;
    }

    boolean endsStreet(CharSequence text, int start, int end) {
        return streets.stream()
                .anyMatch(street ->
                        end - street.length() > start && startsWith(text, end - street.length(), end, street));
    }

    boolean hasArea(CharSequence text, int start, int end) {
        for (int at = start + 1; at < end; at++) {
            if (areas.contains(String.valueOf(text.charAt(at)))) {
                return true;
            }
        }
        return false;
    }

    /** How many characters end the name of a Japanese area. */
    int areas(CharSequence text, int start, int end) {
        int count = 0;
        for (int at = start + 1; at < end; at++) {
            count += japaneseAreas.contains(String.valueOf(text.charAt(at))) ? 1 : 0;
        }
        return count;
    }

    /** Length of 丁目, 番地 and the like at this place, or 0. */
    int numberUnit(CharSequence text, int at, int end) {
        return lengthAt(NUMBER_UNITS, text, at, end);
    }

    /** Length of 樓, 室 and the like at this place, or 0. */
    int afterLength(CharSequence text, int at, int end) {
        return lengthAt(after, text, at, end);
    }

    /** Length of 大廈, 花園 and the like at this place, or 0. */
    int buildingLength(CharSequence text, int at, int end) {
        return lengthAt(buildings, text, at, end);
    }

    boolean isLittle(char c) {
        return LITTLE.indexOf(c) >= 0;
    }

    boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    boolean isKoreanArea(char c) {
        return koreanAreas.contains(String.valueOf(c));
    }

    boolean isKoreanStreet(char c) {
        return koreanStreets.contains(String.valueOf(c));
    }

    private static int lengthAt(List<String> words, CharSequence text, int at, int end) {
        for (String word : words) {
            if (startsWith(text, at, end, word)) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean startsWith(CharSequence text, int at, int end, String word) {
        if (at < 0 || at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
