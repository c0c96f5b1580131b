package dev.sluice.train;

import java.util.List;
import java.util.Random;

/** Writes a person's name in one of the many ways people write names. */
final class PersonStyle {
    private static final List<String> PARTICLES = List.of(
            "van", "van der", "van den", "de", "de la", "del", "di", "da", "dos", "von", "von der", "bin", "bint", "binti", "binte", "ibn",
            "al", "el", "ter", "le", "du", "af", "zu", "ben", "Van", "Van Der", "De", "De La", "Del", "Di", "Da", "Von", "El", "Al", "Le", "Dos", "La");
    private static final List<String> GLUED = List.of("al-", "Al-", "el-", "El-", "ad-", "ash-", "Abd-", "O'", "D'", "Mc", "Mac", "Fitz");

    private final AsianNames asian;
    private final NameBank bank;
    private final Random random;

    PersonStyle(NameBank bank, AsianNames asian, Random random) {
        this.bank = bank;
        this.asian = asian;
        this.random = random;
    }

    String any() {
        double dice = random.nextDouble();
        if (dice < 0.16) {
            return first();
        }
        return dice < 0.2 ? last() : full();
    }

    /** Another name with about as many words as this one. */
    String like(String name) {
        if (name.contains(" ")) {
            return full();
        }
        return random.nextInt(5) < 2 ? first() : last();
    }

    String first() {
        String given = bank.given(bank.locale());
        if (random.nextInt(40) == 0) {
            return asian.given();
        }
        return random.nextInt(25) == 0 ? given + "-" + bank.given(bank.locale()) : given;
    }

    String last() {
        String surname = bank.surname(bank.locale());
        return switch (random.nextInt(32)) {
            case 0, 1 -> surname + "-" + bank.surname(bank.locale());
            case 2 -> particle() + " " + surname;
            case 3 -> glued() + surname;
            case 4 -> asian.surname();
            default -> surname;
        };
    }

    String inOwnScript(String language, boolean withGiven, boolean withSurname) {
        return bank.inOwnScript(language, withGiven, withSurname);
    }

    private String particle() {
        return PARTICLES.get(random.nextInt(PARTICLES.size()));
    }

    private String glued() {
        return GLUED.get(random.nextInt(GLUED.size()));
    }

    String full() {
        return random.nextInt(16) == 0 ? asian.full() : western();
    }

    private String western() {
        String locale = bank.locale();
        String given = bank.given(locale);
        String surname = bank.surname(locale);
        int dice = random.nextInt(100);
        if (dice < 64) {
            return given + " " + surname;
        }
        if (dice < 72) {
            return given + " " + initial() + " " + surname;
        }
        if (dice < 76) {
            return given.charAt(0) + ". " + surname;
        }
        if (dice < 78) {
            return given.charAt(0) + ". " + initial() + " " + surname;
        }
        if (dice < 82) {
            return given + " " + surname + "-" + bank.surname(locale);
        }
        if (dice < 85) {
            return given + " " + surname + " " + bank.surname(locale);
        }
        if (dice < 88) {
            return given + " " + bank.given(locale) + " " + surname;
        }
        if (dice < 92) {
            return given + " " + particle() + " " + surname;
        }
        if (dice < 94) {
            return given + " " + glued() + surname;
        }
        return dice < 97 ? surname + " " + given : given + " " + surname + suffix();
    }

    private String suffix() {
        return List.of(" Jr.", " III", " Sr.", " II").get(random.nextInt(4));
    }

    private String initial() {
        return (char) ('A' + random.nextInt(26)) + (random.nextInt(5) == 0 ? "" : ".");
    }
}
