package dev.sluice.detect.address;

/** Streets that are called after a day: "Calle 5 de Mayo", "Straße des 17. Juni", "rue du 8 mai 1945". */
final class DatedStreets {
    private static final int MOST_PARTICLES = 2;
    private static final int LONGEST_DAY = 2;
    private static final int YEAR = 4;

    private final Tokens tokens;

    DatedStreets(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Where such a street begins that ends with this word, -1 if none does. */
    int begin(int last) {
        int month = tokens.isNumber(last) && tokens.length(last) == YEAR ? last - 1 : last;
        if (!tokens.isType(month, Tokens.WORD) || tokens.length(month) < 3) {
            return -1;
        }
        int day = overParticles(month - 1);
        int kind = overParticles(day - 1);
        boolean dated = tokens.isNumber(day) && tokens.length(day) <= LONGEST_DAY;
        boolean street = tokens.is(kind, Kind.STREET | Kind.PREPOSED) && tokens.sameLine(kind, last);
        return dated && street && (kind < day - 1 || day < month - 1 || tokens.is(kind, Kind.PREPOSED)) ? kind : -1;
    }

    /** Where such a street ends whose kind and day begin here, -1 if none does. */
    int end(int kind) {
        int day = kind + 1;
        while (day <= kind + MOST_PARTICLES && tokens.is(day, Kind.PARTICLE)) {
            day++;
        }
        int month = tokens.behindDot(day + 1);
        month += tokens.is(month, Kind.PARTICLE) ? 1 : 0;
        int year = tokens.isNumber(month + 1) && tokens.length(month + 1) == YEAR ? month + 1 : month;
        return tokens.sameLine(kind, month) && begin(year) == kind ? year : -1;
    }

    private int overParticles(int from) {
        int at = tokens.beforeDot(from);
        while (at > from - MOST_PARTICLES - 1 && tokens.is(at, Kind.PARTICLE)) {
            at--;
        }
        return at;
    }
}
