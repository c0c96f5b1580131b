package dev.sluice.detect.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Length and kind of symbols: {@code 9} is nine digits, {@code A} a letter, {@code *} either, {@code [SE]} one of these.
 */
final class Shape {
    private interface Slot {
        boolean fits(char c);
    }

    private final List<Slot> slots;

    private Shape(List<Slot> slots) {
        this.slots = slots;
    }

    static Shape parse(String notation) {
        List<Slot> slots = new ArrayList<>();
        int i = 0;
        while (i < notation.length()) {
            char c = notation.charAt(i);
            if (Bare.isDigit(c)) {
                int end = i;
                while (end < notation.length() && Bare.isDigit(notation.charAt(end))) {
                    end++;
                }
                for (int n = Integer.parseInt(notation.substring(i, end)); n > 0; n--) {
                    slots.add(Bare::isDigit);
                }
                i = end;
            } else if (c == '[') {
                int end = notation.indexOf(']', i);
                String allowed = notation.substring(i + 1, end);
                slots.add(x -> allowed.indexOf(x) >= 0);
                i = end + 1;
            } else {
                slots.add(c == 'A' ? Character::isLetter : Character::isLetterOrDigit);
                i++;
            }
        }
        return new Shape(slots);
    }

    boolean fits(Bare number) {
        if (number.length() != slots.size()) {
            return false;
        }
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).fits(number.at(i))) {
                return false;
            }
        }
        return true;
    }
}
