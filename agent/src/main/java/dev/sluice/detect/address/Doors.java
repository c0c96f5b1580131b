package dev.sluice.detect.address;

/** What stands right behind the number of a house: "12 B 5", "12 a", "150 hs", "55 - 12", "7, st. th.". */
final class Doors {
    private static final int FLAT_CODE = 5;

    private final Tokens tokens;

    Doors(Tokens tokens) {
        this.tokens = tokens;
    }

    void extend(Claim claim) {
        if (!tokens.isNumber(claim.to)) {
            return;
        }
        letter(claim);
        behindDash(claim);
        groundFloor(claim);
        flatCode(claim);
    }

    private void letter(Claim claim) {
        int letter = claim.to + 1;
        boolean one = tokens.isType(letter, Tokens.WORD) && tokens.length(letter) == 1;
        boolean small = one && tokens.first(letter) >= 'a' && tokens.first(letter) <= 'h';
        boolean dutch = tokens.length(letter) == 2 && tokens.first(letter) == 'h' && isSmall(letter, "hs");
        if (!tokens.sameLine(claim.to, letter) || !(one && tokens.isCapital(letter)) && !small && !dutch) {
            return;
        }
        boolean number = tokens.isNumber(letter + 1) && tokens.sameLine(letter, letter + 1) && !small && !dutch;
        boolean ends = tokens.isType(letter + 1, Tokens.COMMA) || !tokens.sameLine(letter, letter + 1);
        claim.to = number ? letter + 1 : ends ? letter : claim.to;
    }

    /** "55 - 12, ": house and flat in the Baltic. */
    private void behindDash(Claim claim) {
        int flat = claim.to + 2;
        boolean dash =
                tokens.isType(flat - 1, Tokens.SIGN) && tokens.first(flat - 1) != '#' && tokens.first(flat - 1) != '/';
        boolean ends = tokens.isType(flat + 1, Tokens.COMMA) && tokens.isCapital(flat + 2);
        if (dash && ends && tokens.isNumber(flat) && tokens.length(flat) <= 3 && tokens.sameLine(claim.to, flat)) {
            claim.to = flat;
        }
    }

    /** "203, st. th.": the ground floor in Denmark, and the door to the left or right. */
    private void groundFloor(Claim claim) {
        int floor = tokens.isType(claim.to + 1, Tokens.COMMA) ? claim.to + 2 : claim.to + 1;
        int door = tokens.behindDot(floor + 1);
        boolean side = isSmall(door, "th") || isSmall(door, "tv") || isSmall(door, "mf");
        if (isSmall(floor, "st") && side && tokens.sameLine(claim.to, door)) {
            claim.to = door;
        }
    }

    /** "14, H0302": floor and flat in Norway. */
    private void flatCode(Claim claim) {
        int code = claim.to + 2;
        boolean letter = "HULK".indexOf(tokens.first(code)) >= 0;
        if (tokens.isType(code - 1, Tokens.COMMA)
                && tokens.isType(code, Tokens.MIXED)
                && letter
                && tokens.length(code) == FLAT_CODE) {
            claim.to = code;
        }
    }

    private boolean isSmall(int at, String word) {
        return tokens.isType(at, Tokens.WORD)
                && tokens.length(at) == 2
                && tokens.first(at) == word.charAt(0)
                && tokens.text().charAt(tokens.start[at] + 1) == word.charAt(1);
    }
}
