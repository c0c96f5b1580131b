package dev.sluice.detect.contact;

/** How much the way in which digits are grouped looks like a telephone number at home. */
final class Grouping {
    static final double ONLY_WITH_CONTEXT = 0.3;
    static final double LIKELY = 0.55;
    /** More than an internet address has that some of the groups would make. */
    static final double SURE = 0.75;

    private Grouping() {}

    /** Returns a likelihood without context; 0 when it is no telephone number. */
    static double likelihood(DigitRun run) {
        if (run.isGrouped(2, 2, 2, 2, 2) && hasTrunkPrefix(run)) {
            return SURE;
        }
        if (isMobile(run)
                || isIndonesianMobile(run)
                || isAreaInParentheses(run)
                || isNorthAmerican(run)
                || hasTrunkPrefix(run)) {
            return LIKELY;
        }
        int count = run.digitCount();
        int smallest = run.smallestGroup();
        return count >= 7 && count <= 15 && smallest >= (count > 7 ? 1 : 2) ? ONLY_WITH_CONTEXT : 0;
    }

    /** A date, a span of years, or a number with a decimal point. */
    static boolean isDateOrDecimal(DigitRun run) {
        boolean decimal = run.groupCount() == 2 && run.hasPoints();
        boolean yearFirst = run.groupCount() >= 3
                && run.group(0) == 4
                && run.group(1) <= 2
                && run.group(2) <= 2
                && isYear(run.digits(0, 4));
        boolean yearLast = run.groupCount() == 3
                && run.group(0) <= 2
                && run.group(1) <= 2
                && (run.group(2) == 2 || run.group(2) == 4 && isYear(run.digits(run.digitCount() - 4, 4)))
                && run.digitCount() <= 8;
        boolean years = run.isGrouped(4, 4) && isYear(run.digits(0, 4)) && isYear(run.digits(4, 4));
        return decimal || yearFirst || yearLast || years;
    }

    private static boolean isYear(long number) {
        return number >= 1500 && number < 2100;
    }

    /** Mobile numbers of China and Taiwan are written without any grouping, and begin as few other numbers do. */
    private static boolean isMobile(DigitRun run) {
        int count = run.digitCount();
        boolean china = count == 11 && run.digits(0, 2) >= 13 && run.digits(0, 2) <= 19;
        boolean taiwan = count == 10 && run.digits(0, 2) == 9;
        return (china && (run.groupCount() == 1 || run.isGrouped(3, 4, 4)))
                || taiwan && (run.groupCount() == 1 || run.isGrouped(4, 3, 3) || run.isGrouped(4, 6));
    }

    /** "(11) 98765-4321". */
    private static boolean isAreaInParentheses(DigitRun run) {
        return run.opensWithParenthesis()
                && run.groupCount() >= 2
                && run.group(0) >= 2
                && run.group(0) <= 5
                && run.smallestGroup() >= 2
                && run.digitCount() >= 9
                && run.digitCount() <= 11;
    }

    private static boolean isIndonesianMobile(DigitRun run) {
        return run.digits(0, 2) == 8 && (run.isGrouped(4, 4, 4) || run.isGrouped(4, 4, 3));
    }

    private static boolean isNorthAmerican(DigitRun run) {
        boolean national = run.isGrouped(3, 3, 4) || run.isGrouped(3, 7);
        boolean withOne = run.isGrouped(1, 3, 3, 4) && run.digits(0, 1) == 1;
        if (!national && !withOne) {
            return false;
        }
        int area = withOne ? 1 : 0;
        return run.groupCount() != 2 && run.digits(area, 1) >= 2 && run.digits(area + 3, 1) >= 2
                || run.hasParentheses();
    }

    /** "1-800-555-0199": nothing else is grouped so. */
    static boolean isLongDistance(DigitRun run) {
        return run.isGrouped(1, 3, 3, 4) && run.digits(0, 1) == 1 && run.digits(1, 1) >= 2 && run.digits(4, 1) >= 2;
    }

    /** At home most countries dial 0 before the area: nine to eleven digits in groups of two or more. */
    private static boolean hasTrunkPrefix(DigitRun run) {
        int count = run.digitCount();
        return count >= 9
                && count <= 11
                && run.groupCount() >= 2
                && run.smallestGroup() >= 2
                && run.digits(0, 1) == 0
                && run.digits(1, 1) > 0;
    }
}
