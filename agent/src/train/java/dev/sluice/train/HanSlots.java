package dev.sluice.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Values for the slots of Chinese templates. */
final class HanSlots implements Function<String, String> {
    private final Random random;
    private final WordLists lists;
    private final List<String> surnames;
    private final List<String> compound;
    private final List<String> given;
    private final List<String> known = new ArrayList<>();
    private final List<String> foreign;
    private final List<String> sound;
    private final Map<String, List<String>> words;
    /** Words that begin as a name may. */
    private final List<String> traps = new ArrayList<>();

    HanSlots(WordLists lists, HanLists han, Random random) {
        this.lists = lists;
        this.random = random;
        surnames = han.surnames();
        compound = surnames.stream().filter(name -> name.length() == 2).toList();
        given = lists.words("zh-given.txt");
        known.addAll(han.people());
        sound = han.sound();
        foreign = lists.words("zh-foreign.txt");
        words = han.wordsByKind();
        for (String kind : List.of("n", "v", "a", "d", "t", "ns", "m", "c", "vn", "b")) {
            words.getOrDefault(kind, List.of()).stream()
                    .filter(word -> surnames.contains(word.substring(0, 1)))
                    .forEach(traps::add);
        }
    }

    @Override
    public String apply(String slot) {
        return switch (slot) {
            case "person" -> random.nextInt(7) == 0 ? foreign() : person();
            case "full" -> person();
            case "foreign" -> foreign();
            case "last" -> surname();
            case "first" -> pick(given);
            case "noun" -> pick(words.get("n"));
            case "verb" -> pick(words.get("v"));
            case "trap" -> pick(traps);
            case "adj" -> pick(words.get("a"));
            case "city" -> pick(words.get("ns"));
            case "org" -> random.nextInt(3) == 0 ? surname() + pick(words.get("n")) + "公司" : pick(words.get("nt"));
            case "num" -> Integer.toString(1 + random.nextInt(3000));
            case "phone" -> "09" + (10_000_000 + random.nextInt(89_999_999));
            case "date" -> (1950 + random.nextInt(77)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
            case "id" -> (char) ('A' + random.nextInt(26)) + Integer.toString(100_000_000 + random.nextInt(99_999_999));
            default -> pick(lists.own("zh-slot-" + slot + ".txt"));
        };
    }

    /** Another name of the same kind as this one: of two to four characters, or spelt by sound. */
    String like(String name) {
        boolean own = surnames.contains(name.substring(0, 1)) && name.length() <= 3;
        if (name.length() == 1) {
            return surname();
        }
        return own ? person() : foreign();
    }

    private String surname() {
        int frequent = Math.min(100, surnames.size());
        if (random.nextInt(20) == 0) {
            return pick(compound);
        }
        return surnames.get(random.nextInt(random.nextInt(4) == 0 ? surnames.size() : frequent));
    }

    private String person() {
        int dice = random.nextInt(10);
        if (dice < 3) {
            return pick(known);
        }
        String first = pick(given);
        if (dice < 6 && first.length() == 2) {
            String other = pick(given);
            return surname() + first.charAt(0) + other.charAt(other.length() - 1);
        }
        return surname() + first;
    }

    private String foreign() {
        String first = bySound();
        return random.nextBoolean() ? first : first + "·" + bySound();
    }

    private String bySound() {
        return pick(random.nextInt(3) == 0 ? sound : foreign);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
