package dev.sluice.detect.contact;

import dev.sluice.detect.Passage;
import dev.sluice.text.Sensitive;

/** Digits with what people put between the digits of a telephone number, and how they are grouped. */
final class DigitRun implements Sensitive {
    private static final int MOST_DIGITS = 17;
    private static final int LONGEST = 40;
    /** From so many digits on a stroke between spaces parts two numbers, and no area from its number. */
    private static final int WHOLE = 7;

    private final int start;
    private int end;
    private int digitCount;

    /** A bit for each digit that begins a group. */
    private int groups;

    private long digits;
    private int different;
    private boolean parentheses;
    private boolean points;
    private boolean opens;

    private DigitRun(int start) {
        this.start = start;
        this.end = start;
    }

    /** Reads the run a digit token begins, with a plus or parenthesis in front of it. */
    static DigitRun around(Passage passage, int number) {
        int start = number;
        while (start > 0 && number - start < 2 && isLead(passage.charAt(start - 1))) {
            start--;
        }
        DigitRun run = new DigitRun(start);
        run.read(passage);
        return run;
    }

    private void read(Passage passage) {
        int limit = Math.min(passage.length(), start + LONGEST);
        opens = passage.charAt(start) == '(';
        boolean inGroup = false;
        boolean parenthesis = false;
        boolean point = false;
        for (int at = start; at < limit && digitCount < MOST_DIGITS; at++) {
            char c = passage.charAt(at);
            if (isDigit(c)) {
                groups |= inGroup ? 0 : 1 << digitCount;
                digits = digits * 10 + c - '0';
                different |= 1 << (c - '0');
                digitCount++;
                end = at + 1;
                inGroup = true;
                parentheses |= parenthesis;
                points |= point;
            } else if (c == '/' && !inGroup && digitCount >= WHOLE) {
                break;
            } else if (at - end < 3 && isSeparator(c, inGroup)) {
                inGroup = false;
                parenthesis |= c == '(';
                point |= c == '.';
            } else {
                break;
            }
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int digitCount() {
        return digitCount;
    }

    /** How many different digits there are. */
    int variety() {
        return Integer.bitCount(different);
    }

    boolean hasParentheses() {
        return parentheses;
    }

    boolean opensWithParenthesis() {
        return opens;
    }

    boolean hasPoints() {
        return points;
    }

    int groupCount() {
        return Integer.bitCount(groups);
    }

    /** How many digits a group has. */
    int group(int index) {
        int rest = groups;
        for (int i = 0; i < index; i++) {
            rest &= rest - 1;
        }
        int next = rest & rest - 1;
        return (next == 0 ? digitCount : Integer.numberOfTrailingZeros(next)) - Integer.numberOfTrailingZeros(rest);
    }

    int smallestGroup() {
        int smallest = MOST_DIGITS;
        for (int i = 0; i < groupCount(); i++) {
            smallest = Math.min(smallest, group(i));
        }
        return smallest;
    }

    /** Tells whether the groups have exactly these lengths. */
    boolean isGrouped(int... lengths) {
        int expected = 0;
        int digits = 0;
        for (int length : lengths) {
            expected |= 1 << digits;
            digits += length;
        }
        return groups == expected && digitCount == digits;
    }

    /** The number that some of the digits make, the first being at 0. */
    long digits(int from, int count) {
        return digits / power(digitCount - from - count) % power(count);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static boolean isLead(char c) {
        return c == '+' || c == '(';
    }

    private static boolean isSeparator(char c, boolean afterDigit) {
        return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/' || c == '+' && !afterDigit;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return "DigitRun[" + digitCount + " digits]";
    }
}
