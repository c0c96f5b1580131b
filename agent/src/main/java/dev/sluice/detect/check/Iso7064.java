package dev.sluice.detect.check;

/** The check characters of ISO/IEC 7064 that number schemes use. */
enum Iso7064 implements Condition {
    /** Pure system, check character 0-9 or X. */
    MOD_11_2 {
        @Override
        public boolean holds(Bare number) {
            int last = number.length() - 1;
            int rest = 0;
            for (int i = 0; i < last; i++) {
                int digit = number.digit(i);
                if (digit < 0) {
                    return false;
                }
                rest = (rest + digit) * 2 % 11;
            }
            int check = (12 - rest) % 11;
            return number.at(last) == (check == 10 ? 'X' : (char) ('0' + check));
        }
    },
    /** Hybrid system over digits. */
    MOD_11_10 {
        @Override
        public boolean holds(Bare number) {
            return hybrid(number, 10);
        }
    },
    /** Hybrid system over digits and letters. */
    MOD_37_36 {
        @Override
        public boolean holds(Bare number) {
            return hybrid(number, 36);
        }
    },
    /** Pure system with two check digits, as in the LEI and, turned round, in the IBAN. */
    MOD_97_10 {
        @Override
        public boolean holds(Bare number) {
            int rest = 0;
            for (int i = 0; i < number.length(); i++) {
                int value = Bare.base36(number.at(i));
                if (value < 0) {
                    return false;
                }
                rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
            }
            return rest == 1;
        }
    };

    private static boolean hybrid(Bare number, int modulus) {
        int rest = modulus;
        int last = number.length() - 1;
        for (int i = 0; i <= last; i++) {
            int value = Bare.base36(number.at(i));
            if (value < 0 || value >= modulus) {
                return false;
            }
            int sum = (rest + value) % modulus;
            if (i == last) {
                return sum == 1;
            }
            rest = 2 * (sum == 0 ? modulus : sum) % (modulus + 1);
        }
        return false;
    }
}
