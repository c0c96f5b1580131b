package dev.sluice.detect.check;

import java.util.List;

/**
 * A date of birth or registration inside a number. Some schemes add to month or day to say century, sex or kind.
 *
 * @param order such as {@code yyMMdd}
 */
record CalendarDate(int at, String order, List<Integer> monthOffsets, List<Integer> dayOffsets) implements Condition {
    private static final int[] LONGEST_MONTH = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @Override
    public boolean holds(Bare number) {
        long day = field(number, "dd");
        long month = field(number, "MM");
        long year = order.contains("yyyy") ? field(number, "yyyy") : 2000;
        if (day < 0 || month < 0 || year < 1850 || year > 2099) {
            return false;
        }
        return monthOffsets.stream()
                .anyMatch(m -> dayOffsets.stream().anyMatch(d -> exists((int) month - m, (int) day - d)));
    }

    private long field(Bare number, String letters) {
        int start = at + order.indexOf(letters);
        return IntegerPart.value(number, start, start + letters.length());
    }

    private static boolean exists(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_MONTH[month - 1];
    }
}
