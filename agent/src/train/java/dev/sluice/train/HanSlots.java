package dev.sluice.train;

import dev.sluice.detect.names.HanLexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    private final List<List<String>> nippon;
    /** Places that begin as names spelt by sound do. */
    private final List<String> farPlaces;
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
        nippon = han.nippon();
        words = han.wordsByKind();
        Set<Character> begins = new HashSet<>();
        foreign.forEach(name -> begins.add(name.charAt(0)));
        farPlaces = words.get("ns").stream()
                .filter(place -> place.length() > 2 && begins.contains(place.charAt(0)) && !surnames.contains(place.substring(0, 1)))
                .toList();
        for (String kind : List.of("n", "v", "a", "d", "t", "ns", "m", "c", "vn", "b")) {
            words.getOrDefault(kind, List.of()).stream()
                    .filter(word -> surnames.contains(word.substring(0, 1))
                            || HanLexicon.FAMILIAR.indexOf(word.charAt(0)) >= 0)
                    .forEach(traps::add);
        }
    }

    @Override
    public String apply(String slot) {
        return switch (slot) {
            case "person" -> random.nextInt(7) == 0 ? foreign() : person();
            case "full" -> person();
            case "foreign" -> foreign();
            case "nick" -> nick();
            case "nippon" -> pick(nippon.get(0)) + pick(nippon.get(1));
            case "far_place" -> farPlace();
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

    private String nick() {
        int dice = random.nextInt(100);
        String lead = dice < 50 ? "小" : dice < 75 ? "老" : dice < 95 ? "阿" : "大";
        boolean last = lead.equals("老") || lead.equals("大") || !lead.equals("阿") && random.nextBoolean();
        String surname = surname();
        return lead + (last && surname.length() == 1 ? surname : pick(List.of(lists.own("zh-nick.txt").get(0).split(" "))));
    }

    private String farPlace() {
        String name = bySound();
        String other = bySound();
        return random.nextInt(3) > 0
                ? pick(farPlaces)
                : name.substring(0, Math.min(2, name.length())) + other.substring(Math.max(0, other.length() - 2));
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
