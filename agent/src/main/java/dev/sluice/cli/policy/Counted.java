package dev.sluice.cli.policy;

/** A number with its noun: 1 file, 2 files. */
final class Counted {
    private Counted() {}

    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
