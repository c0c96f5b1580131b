package dev.sluice.detect.check;

import java.util.ArrayList;
import java.util.List;

/** Turns one column of the table of schemes into a condition. */
final class ConditionNotation {
    private ConditionNotation() {}

    static Condition parse(String column, Alphabet alphabet) {
        String[] part = column.split(":", -1);
        return switch (part[0]) {
            case "sum" -> sum(part, 1, Integer.parseInt(part[1]), alphabet);
            case "zero" -> new SumRemainder(Weights.parse(part[1]), Integer.parseInt(part[2]), 0, 0, alphabet);
            case "sum2" ->
                new SumRemainder(
                        Weights.parse(part[2]), Integer.parseInt(part[3]), Integer.parseInt(part[1]), 2, alphabet);
            case "whole", "rest", "complement", "modulus" -> whole(part);
            case "luhn" -> luhn(part);
            case "date" -> date(part);
            default -> named(part[0]);
        };
    }

    private static WeightedSum sum(String[] part, int before, int at, Alphabet alphabet) {
        WeightedSum next = before + 4 < part.length ? sum(part, before + 2, at, alphabet) : null;
        return new WeightedSum(at, Weights.parse(part[before + 1]), part[before + 2], alphabet, next);
    }

    private static WholeRemainder whole(String[] part) {
        int plus = part[1].indexOf('+');
        long start = plus < 0 ? 0 : Long.parseLong(part[1].substring(0, plus));
        List<WholeRemainder.Part> parts = new ArrayList<>();
        for (String range : part[1].substring(plus + 1).split(",", -1)) {
            String[] ends = range.split("-", -1);
            parts.add(new WholeRemainder.Part(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        int at = Integer.parseInt(part[2]);
        if (part[0].equals("whole")) {
            return new WholeRemainder(start, parts, part[3].length(), WholeRemainder.character(at, part[3]));
        }
        int modulus = Integer.parseInt(part[3]);
        WholeRemainder.Expected expected = switch (part[0]) {
            case "rest" -> WholeRemainder.digits(at, Integer.parseInt(part[4]));
            case "complement" -> WholeRemainder.complement(at, Integer.parseInt(part[4]), modulus);
            default -> WholeRemainder.exactly(at);
        };
        return new WholeRemainder(start, parts, modulus, expected);
    }

    private static LuhnFormula luhn(String[] part) {
        int from = part.length > 1 ? Integer.parseInt(part[1]) : 0;
        int to = part.length > 2 ? Integer.parseInt(part[2]) : 0;
        return new LuhnFormula(from, to, part.length > 3 ? Integer.parseInt(part[3]) : 10);
    }

    private static CalendarDate date(String[] part) {
        List<Integer> months = part.length > 3 ? numbers(part[3]) : List.of(0);
        List<Integer> days = part.length > 4 ? numbers(part[4]) : List.of(0);
        return new CalendarDate(Integer.parseInt(part[1]), part[2], months, days);
    }

    private static List<Integer> numbers(String list) {
        return List.of(list.split(",", -1)).stream().map(Integer::valueOf).toList();
    }

    private static Condition named(String name) {
        return switch (name) {
            case "varied" -> new Varied();
            case "verhoeff" -> new Verhoeff();
            case "card-luhn" -> new CardLuhn();
            case "iso-11-2" -> Iso7064.MOD_11_2;
            case "iso-11-10" -> Iso7064.MOD_11_10;
            case "iso-97-10" -> Iso7064.MOD_97_10;
            default -> throw new IllegalArgumentException("unknown condition " + name);
        };
    }
}
