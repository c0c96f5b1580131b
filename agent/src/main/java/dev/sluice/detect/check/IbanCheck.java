package dev.sluice.detect.check;

import java.util.HashMap;
import java.util.Map;

/**
 * An international bank account number: a country of the registry, its structure, and remainder 1 modulo 97.
 *
 * <p>https://www.swift.com/resource/iban-registry-pdf (ISO 13616), seen 2026-11-23.
 */
final class IbanCheck implements Check {
    private static final int HEAD = 4;
    private static final int MODULUS = 97;

    /** Country, then what follows the two check digits: n digits, a letters, c either. */
    private static final String REGISTRY = """
            AD 8n12c  AE 19n  AL 8n16c  AT 16n  AZ 4a20c  BA 16n  BE 12n  BG 4a6n8c  BH 4a14c  BI 23n  BR 23n1a1c
            BY 4c4n16c  CH 5n12c  CR 18n  CY 8n16c  CZ 20n  DE 18n  DJ 23n  DK 14n  DO 4c20n  EE 16n  EG 25n  ES 20n
            FI 14n  FK 2a12n  FO 14n  FR 10n11c2n  GB 4a14n  GE 2a16n  GI 4a15c  GL 14n  GR 7n16c  GT 4c20c  HN 4a20n
            HR 17n  HU 24n  IE 4a14n  IL 19n  IQ 4a15n  IS 22n  IT 1a10n12c  JO 4a4n18c  KW 4a22c  KZ 3n13c  LB 4n20c
            LC 4a24c  LI 5n12c  LT 16n  LU 3n13c  LV 4a13c  LY 21n  MC 10n11c2n  MD 20c  ME 18n  MK 3n10c2n  MN 16n
            MR 23n  MT 4a5n18c  MU 4a19n3a  NI 4a20n  NL 4a10n  NO 11n  OM 3n16c  PK 4a16c  PL 24n  PS 4a21c  PT 21n
            QA 4a21c  RO 4a16c  RS 18n  RU 14n15c  SA 2n18c  SC 4a20n3a  SD 14n  SE 20n  SI 15n  SK 20n  SM 1a10n12c
            SO 19n  ST 21n  SV 4a20n  TL 19n  TN 20n  TR 6n16c  UA 6n19c  VA 18n  VG 4a16n  XK 16n  YE 4a4n18c
            """;

    private static final Map<String, String> STRUCTURES = structures();

    @Override
    public String name() {
        return "iban";
    }

    @Override
    public boolean accepts(CharSequence value) {
        String number = compact(value);
        if (number.length() < HEAD + 11) {
            return false;
        }
        String structure = STRUCTURES.get(number.substring(0, 2));
        return structure != null
                && fits(number.substring(2), "nn" + structure)
                && isComputed(Integer.parseInt(number, 2, HEAD, 10))
                && remainder(number.substring(HEAD) + number.substring(0, HEAD)) == 1;
    }

    private static String compact(CharSequence value) {
        StringBuilder compact = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 'a' && c <= 'z') {
                compact.append((char) (c - 32));
            } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    private static boolean fits(String number, String kinds) {
        if (number.length() != kinds.length()) {
            return false;
        }
        for (int i = 0; i < kinds.length(); i++) {
            boolean digit = number.charAt(i) <= '9';
            if (kinds.charAt(i) == 'n' && !digit || kinds.charAt(i) == 'a' && digit) {
                return false;
            }
        }
        return true;
    }

    /** Check digits are 98 less a remainder; 00, 01 and 99 leave the same remainder as others, and no bank gives them. */
    private static boolean isComputed(int checkDigits) {
        return checkDigits >= 2 && checkDigits <= 98;
    }

    private static int remainder(String number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt(i), 36);
            remainder = (value < 10 ? remainder * 10 + value : remainder * 100 + value) % MODULUS;
        }
        return remainder;
    }

    private static Map<String, String> structures() {
        Map<String, String> structures = new HashMap<>();
        String[] words = REGISTRY.trim().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            StringBuilder kinds = new StringBuilder();
            int count = 0;
            for (char c : words[i + 1].toCharArray()) {
                if (c <= '9') {
                    count = count * 10 + c - '0';
                } else {
                    kinds.append(String.valueOf(c).repeat(count));
                    count = 0;
                }
            }
            structures.put(words[i], kinds.toString());
        }
        return structures;
    }
}
