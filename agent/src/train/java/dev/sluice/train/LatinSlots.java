package dev.sluice.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values for the slots of templates in languages written with spaces. */
final class LatinSlots implements Function<String, String> {
    private static final List<String> NOUN_ENDINGS = List.of(
            "ung", "ungen", "heit", "keit", "schaft", "tion", "ität", "ment", "nis", "plan", "vertrag", "quartal", "kosten",
            "frist", "nummer", "nummern", "prozent", "dauer", "zahl", "rat", "stelle", "recht", "gesetz", "bericht", "umsatz", "anlage", "verfahren");

    private static final List<String> ENDINGS_OF_BRANDS =
            List.of("ly", "io", "ify", "era", "ia", "eon", "ix", "ora", "va", "tech", "soft", "ware", "hub", "base", "mind", "press", "storm", "works", "gen", "com");

    private static final List<String> ONSETS = List.of(
            "b", "br", "c", "ch", "cl", "d", "f", "fl", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "pr", "qu", "r", "s", "sc", "sh", "sp", "st", "t", "tr", "v", "w", "x", "z", "zs");
    private static final List<String> NUCLEI = List.of("a", "e", "i", "o", "u", "oo", "ei", "y", "io");
    private static final List<String> TECHNICAL = List.of(
            "ctl", "d", "fs", "py", "js", "sql", "lib", "kit", "net", "ify", "db", "x", "r", "t", "ck", "sh", "hub", "ml", "ng", "lint", "cli", "fmt", "box", "gen", "mpeg", "n", "st", "m", "rc", "pad", "flow", "base");

    private final PersonStyle people;
    private final Random random;
    private final List<String> places;
    /** Places that are called like people. */
    private final List<String> namesakes;
    private final List<String> famous;
    /** Everyday words that are names too. */
    private final List<String> traps;
    private final List<String> streets;
    private final List<String> words;
    private final Map<String, List<String>> everyday = new HashMap<>();
    private final List<List<String>> other;
    private final WordLists lists;
    private String latest = "Sam Doe";

    LatinSlots(WordLists lists, PersonStyle people, Random random) {
        this.people = people;
        this.random = random;
        this.lists = lists;
        places = lists.words("places.txt");
        Set<String> names = new HashSet<>(lists.words("given.txt"));
        names.addAll(lists.words("surname.txt"));
        namesakes = places.stream().filter(names::contains).toList();
        names.removeIf(name -> name.length() < 4);
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        traps = Stream.of("words-20.txt", "words-35.txt", "words-40.txt", "words-50.txt")
                .flatMap(file -> lists.words(file).stream())
                .filter(lower::contains)
                .toList();
        famous = lists.own("famous.txt").stream().flatMap(line -> Stream.of(line.split("\\|"))).toList();
        streets = lists.words("street.txt");
        words = lists.words("words-20.txt");
        Map<String, List<String>> frequent = byLanguage(lists.rows("words-frequent.txt"));
        everyday.putAll(byLanguage(lists.rows("words-everyday.txt")));
        frequent.forEach(everyday::putIfAbsent);
        other = new ArrayList<>(new TreeMap<>(frequent).values());
    }

    private static Map<String, List<String>> byLanguage(List<String[]> rows) {
        Map<String, List<String>> words = new HashMap<>();
        rows.forEach(row -> words.computeIfAbsent(row[1], key -> new ArrayList<>()).add(row[0]));
        return words;
    }

    @Override
    public String apply(String slot) {
        return switch (slot) {
            case "person" -> latest = people.any();
            case "first" -> latest = people.first();
            case "last" -> latest = people.last();
            case "full" -> latest = people.full();
            case "famous" -> latest = famous();
            case "mail" -> mail();
            case "city" -> pick(places);
            case "CITY" -> pick(places).toUpperCase(Locale.ROOT);
            case "Nature" -> capital(pick(lists.own("slot-nature.txt")));
            case "trap" -> pick(traps);
            case "Trap" -> capital(pick(traps));
            case "namesake" -> pick(namesakes);
            case "street" -> pick(streets);
            case "org" -> organisation();
            case "word" -> pick(words);
            case "Word" -> capital(pick(words));
            case "num" -> Integer.toString(random.nextInt(9) == 0 ? random.nextInt(1_000_000) : random.nextInt(300));
            case "phone" -> "+" + (1 + random.nextInt(98)) + " " + (100 + random.nextInt(900)) + " " + (100_000 + random.nextInt(900_000));
            case "date" -> (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/" + (1940 + random.nextInt(90));
            case "id" -> (char) ('A' + random.nextInt(26)) + Integer.toString(100_000 + random.nextInt(900_000));
            case "Nomen" -> compound();
            case "FULL" -> (latest = people.full()).toUpperCase(Locale.ROOT);
            case "FIRST" -> (latest = people.first()).toUpperCase(Locale.ROOT);
            case "LAST" -> (latest = people.last()).toUpperCase(Locale.ROOT);
            case "WORD" -> pick(words).toUpperCase(Locale.ROOT);
            case "prose" -> prose();
            case "jargon" -> jargon();
            case "Jargon" -> capital(jargon());
            case "eponym" -> people.last();
            default -> slot.endsWith("_w") ? everyday(slot) : slot.indexOf('_') == 2 ? own(slot) : pick(lists.own("slot-" + slot + ".txt"));
        };
    }

    /** A name in the script of a language: {@code ru_first}, {@code el_full}. */
    private String own(String slot) {
        return people.inOwnScript(slot.substring(0, 2), !slot.endsWith("last"), !slot.endsWith("first"));
    }

    /** A word that nobody knows and that is no name: a command, a library, a product. */
    private String jargon() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(pick(ONSETS)).append(pick(NUCLEI));
        }
        return word.append(pick(TECHNICAL)).toString();
    }

    private String everyday(String slot) {
        String word = pick(everyday.get(slot.substring(0, slot.indexOf('_')).toLowerCase(Locale.ROOT)));
        return Character.isUpperCase(slot.charAt(0)) ? capital(word) : word;
    }

    /** Words of one language, in no order, the first of them with a capital. */
    private String prose() {
        List<String> language = pick(other);
        StringBuilder out = new StringBuilder(capital(pick(language)));
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            out.append(' ').append(pick(language)).append(random.nextInt(9) == 0 ? "," : "");
        }
        return out.toString();
    }

    /** A noun as German makes them: two words in one, with an ending that marks a noun. */
    private String compound() {
        String first = capital(pick(everyday.get("de")));
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> first + pick(everyday.get("de")).toLowerCase(Locale.ROOT);
            case 2 -> first + pick(NOUN_ENDINGS);
            default -> first + pick(everyday.get("de")).toLowerCase(Locale.ROOT) + pick(NOUN_ENDINGS);
        };
    }

    /** Somebody everybody knows, by the whole name or a part of it. */
    private String famous() {
        String name = pick(famous);
        String[] parts = name.split(" ");
        return switch (random.nextInt(4)) {
            case 0 -> parts[parts.length - 1];
            case 1 -> parts[0].length() > 2 ? parts[0] : name;
            default -> name;
        };
    }

    private String mail() {
        String[] parts = latest.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").split(" ");
        String last = parts[parts.length - 1];
        String local = switch (random.nextInt(4)) {
            case 0 -> parts[0] + "." + last;
            case 1 -> parts[0].charAt(0) + last;
            case 2 -> parts[0] + random.nextInt(100);
            default -> last + "_" + parts[0];
        };
        return local + "@" + pick(words) + (random.nextBoolean() ? ".com" : ".org");
    }

    private String organisation() {
        String form = pick(lists.own("slot-company.txt"));
        return switch (random.nextInt(10)) {
            case 0 -> people.last() + " " + form;
            case 1 -> people.last() + ", " + people.last() + " and " + people.last();
            case 2 -> capital(pick(words)) + " " + capital(pick(words)) + " " + form;
            case 3 -> pick(places) + " " + form;
            case 4 -> capital(pick(words)) + capital(pick(words));
            case 5 -> people.last() + "-" + people.last();
            case 6 -> people.last() + " & " + people.last();
            case 7 -> capital(pick(words)) + pick(words);
            case 8 -> capital(pick(words)) + pick(ENDINGS_OF_BRANDS);
            default -> capital(pick(words)) + " " + form;
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
