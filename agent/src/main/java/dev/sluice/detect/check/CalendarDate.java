package dev.sluice.detect.check;

import java.time.YearMonth;
import java.util.List;

/**
 * A date of birth or registration inside a number. Some schemes add to month or day to say century, sex or kind.
 *
 * @param order such as {@code yyMMdd}
 */
record CalendarDate(int at, String order, List<Integer> monthOffsets, List<Integer> dayOffsets) implements Condition {
    /** For two digits of a year, or none: 2000 was a leap year, and the others fall alike in both centuries. */
    private static final long SOME_CENTURY = 2000;

    @Override
    public boolean holds(Bare number) {
        long day = field(number, "dd");
        long month = field(number, "MM");
        long year = year(number);
        if (day < 0 || month < 0 || year < 1850 || year > 2099) {
            return false;
        }
        return monthOffsets.stream()
                .anyMatch(m -> dayOffsets.stream().anyMatch(d -> exists((int) year, (int) month - m, (int) day - d)));
    }

    private long year(Bare number) {
        if (order.contains("yyyy")) {
            return field(number, "yyyy");
        }
        return order.contains("yy") ? SOME_CENTURY + field(number, "yy") : SOME_CENTURY;
    }

    private long field(Bare number, String letters) {
        int start = at + order.indexOf(letters);
        return IntegerPart.value(number, start, start + letters.length());
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
