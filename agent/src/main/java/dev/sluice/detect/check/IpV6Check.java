package dev.sluice.detect.check;

/**
 * An address of version 6: eight groups, or fewer around one gap; an address of version 4 at the end stands for two.
 *
 * <p>https://www.rfc-editor.org/rfc/rfc4291, seen 2026-11-23.
 */
final class IpV6Check implements Check {
    private static final int GROUPS = 8;
    private static final int LARGEST_PART = 255;

    @Override
    public String name() {
        return "ip-v6";
    }

    @Override
    public boolean accepts(CharSequence value) {
        int groups = 0;
        int gaps = 0;
        int digits = 0;
        boolean lettersOrLong = false;
        int end = zone(value);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (c == '.') {
                if (!isVersion4(value, i - digits, end)) {
                    return false;
                }
                groups++;
                break;
            }
            if (c != ':') {
                digits++;
                lettersOrLong |= c > '9' || digits > 2;
                continue;
            }
            groups += digits > 0 ? 1 : 0;
            gaps += i > 0 && value.charAt(i - 1) == ':' ? 1 : 0;
            digits = 0;
        }
        groups += digits > 0 ? 1 : 0;
        boolean complete = gaps == 0 ? groups == GROUPS : gaps == 1 && groups < GROUPS;
        return complete && (lettersOrLong || gaps == 1 && groups > 2) && looksLikeAnAddress(value, gaps);
    }

    /** A short form needs digits: {@code ::dead} and {@code cafe::} are more often names in a program. */
    private static boolean looksLikeAnAddress(CharSequence value, int gaps) {
        int decimal = 0;
        for (int i = 0; i < value.length(); i++) {
            decimal += Character.isDigit(value.charAt(i)) ? 1 : 0;
        }
        return decimal > 0 || gaps == 0;
    }

    private static boolean isVersion4(CharSequence value, int from, int to) {
        int parts = 1;
        int part = 0;
        for (int i = from; i < to && part <= LARGEST_PART; i++) {
            char c = value.charAt(i);
            if (c != '.' && !Bare.isDigit(c)) {
                return false;
            }
            parts += c == '.' ? 1 : 0;
            part = c == '.' ? 0 : part * 10 + c - '0';
        }
        return parts == 4 && part <= LARGEST_PART;
    }

    private static int zone(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '%') {
                return i;
            }
        }
        return value.length();
    }
}
