package dev.sluice.detect.check;

/** Verhoeff's check digit: multiplication in the dihedral group of the pentagon, permuted by position. */
record Verhoeff() implements Condition {
    private static final String[] PRODUCT = {
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"
    };
    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    @Override
    public boolean holds(Bare number) {
        int sum = 0;
        int last = number.length() - 1;
        for (int i = last; i >= 0; i--) {
            int digit = number.digit(i);
            if (digit < 0) {
                return false;
            }
            int permuted = PERMUTED[(last - i) % PERMUTED.length].charAt(digit) - '0';
            sum = PRODUCT[sum].charAt(permuted) - '0';
        }
        return sum == 0;
    }
}
