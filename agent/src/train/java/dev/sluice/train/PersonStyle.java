package dev.sluice.train;

import java.util.List;
import java.util.Random;

/** Writes a person's name in one of the many ways people write names. */
final class PersonStyle {
    private static final List<String> PARTICLES = List.of(
            "van", "van der", "van den", "de", "de la", "del", "di", "da", "dos", "von", "von der", "bin", "bint", "al", "el", "ter", "le", "du", "af", "zu");

    private final NameBank bank;
    private final Random random;

    PersonStyle(NameBank bank, Random random) {
        this.bank = bank;
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
        return random.nextInt(25) == 0 ? given + "-" + bank.given(bank.locale()) : given;
    }

    String last() {
        String surname = bank.surname(bank.locale());
        return random.nextInt(16) == 0 ? surname + "-" + bank.surname(bank.locale()) : surname;
    }

    String inOwnScript(String language, boolean withGiven, boolean withSurname) {
        return bank.inOwnScript(language, withGiven, withSurname);
    }

    String full() {
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
            return given + " " + PARTICLES.get(random.nextInt(PARTICLES.size())) + " " + surname;
        }
        if (dice < 94) {
            return given + " O'" + surname;
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
