package dev.sluice.detect.check;

import java.util.List;

/**
 * The number, or parts of it put together, taken as one integer; its remainder gives the check characters.
 *
 * @param start digits that stand before the parts without being written, such as a century
 */
record WholeRemainder(long start, List<Part> parts, int modulus, Expected expected) implements Condition {
    /** Positions from the first to before the last. */
    record Part(int from, int to) {}

    /** How the remainder shows. */
    interface Expected {
        boolean matches(Bare number, int remainder);
    }

    @Override
    public boolean holds(Bare number) {
        long rest = start % modulus;
        for (Part part : parts) {
            for (int i = part.from(); i < part.to(); i++) {
                int digit = number.digit(i);
                if (digit < 0) {
                    return false;
                }
                rest = (rest * 10 + digit) % modulus;
            }
        }
        return expected.matches(number, (int) rest);
    }

    static Expected character(int at, String characters) {
        return (number, rest) -> characters.charAt(rest) == number.at(at);
    }

    static Expected digits(int at, int width) {
        return (number, rest) -> rest == IntegerPart.value(number, at, at + width);
    }

    static Expected complement(int at, int width, int modulus) {
        return (number, rest) -> modulus - rest == IntegerPart.value(number, at, at + width);
    }

    static Expected exactly(int wanted) {
        return (number, rest) -> rest == wanted;
    }
}
