package dev.sluice.detect.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much a run of digits looks like a telephone number: by its country's plan when it names the country, by the way it
 * is grouped when it does not, and hardly at all when it is digits only.
 */
final class PhoneScore {
    private static final double NEVER = 0;
    private static final double ONLY_WITH_CONTEXT = 0.3;
    private static final double LIKELY = 0.55;
    private static final double POSSIBLE_ABROAD = 0.6;
    private static final double VALID_ABROAD = 0.8;

    /** Words that say the number behind them is of another kind. */
    private static final Set<String> OTHER_KINDS = Set.of(
            "#",
            "$",
            "\u20AC",
            "\u00A3",
            "\u00A5",
            "order",
            "invoice",
            "ticket",
            "case",
            "id",
            "no",
            "number",
            "nr",
            "account",
            "acct",
            "zip",
            "version",
            "isbn",
            "issn",
            "serial",
            "part",
            "model",
            "sku",
            "ref",
            "reference",
            "policy",
            "page",
            "pages",
            "year",
            "years",
            "line",
            "room",
            "suite",
            "box",
            "iban",
            "ssn",
            "vat",
            "card",
            "license",
            "licence",
            "passport",
            "code",
            "pin",
            "otp",
            "rs",
            "usd",
            "eur",
            "gbp",
            "port",
            "chapter",
            "section",
            "apt",
            "unit");

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?:[ -]\\d{1,2}(?:[.]\\d{1,2})?)?|\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)?\\d{2}|"
                    + "(?:1[5-9]|20)\\d\\d ?[-/] ?(?:1[5-9]|20)\\d\\d|(?:19|20)\\d\\d[-./ ]\\d{1,2}[-./ ]\\d{1,2}");

    /** Groupings of national numbers that begin with the trunk prefix 0. */
    private static final Pattern TRUNK =
            Pattern.compile("\\(?0[1-9]\\d{0,4}\\)?[ ./-]{0,2}\\d{2,8}(?:[ ./-]\\d{2,6}){0,4}");

    private static final Pattern NORTH_AMERICA =
            Pattern.compile("(?:\\(?1\\)?[ .-]?)?\\(?[2-9]\\d\\d\\)?[ .-]{0,2}[2-9]\\d\\d[ .-]?\\d{4}");

    private static final Pattern NORTH_AMERICA_LOOSE =
            Pattern.compile("(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[.-])\\d{3}[.-]\\d{4}");

    private static final Pattern MOBILE_IN_CHINA = Pattern.compile("(?:86)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");
    private static final Pattern MOBILE_IN_TAIWAN = Pattern.compile("09\\d\\d[ -]?\\d{3}[ -]?\\d{3}");

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    /** Returns a likelihood without context; 0 when it is no telephone number. */
    double of(DigitRun run) {
        int count = run.digits().length();
        boolean impossible = count < 6
                || count > 16
                || run.after() == '%'
                || DATE.matcher(run.written()).matches()
                || isDecimal(run)
                || run.digits().chars().distinct().count() < 3;
        if (impossible) {
            return NEVER;
        }
        if (run.hasPlus()) {
            return abroad(run.written());
        }
        if (OTHER_KINDS.contains(run.before())) {
            return NEVER;
        }
        if (run.digits().startsWith("00") && count >= 10) {
            return Math.min(LIKELY, abroad("+" + run.digits().substring(2)));
        }
        return atHome(run, count);
    }

    private double abroad(String written) {
        try {
            PhoneNumber number = plans.parse(written, "ZZ");
            if (plans.isValidNumber(number)) {
                return VALID_ABROAD;
            }
            return plans.isPossibleNumber(number) ? POSSIBLE_ABROAD : ONLY_WITH_CONTEXT;
        } catch (NumberParseException e) {
            return NEVER;
        }
    }

    private static double atHome(DigitRun run, int count) {
        String written = run.written();
        boolean mobile = MOBILE_IN_CHINA.matcher(written).matches()
                || MOBILE_IN_TAIWAN.matcher(written).matches();
        if (mobile || count >= 10 && NORTH_AMERICA_LOOSE.matcher(written).matches()) {
            return LIKELY;
        }
        if (run.isGrouped() && NORTH_AMERICA.matcher(written).matches()) {
            return LIKELY;
        }
        boolean trunk = count >= 9
                && count <= 11
                && run.groups().length() >= 2
                && TRUNK.matcher(written).matches();
        if (trunk && smallestGroup(run.groups()) >= 2) {
            return LIKELY;
        }
        return count >= 7 && count <= 15 && smallestGroup(run.groups()) >= (count > 7 ? 1 : 2)
                ? ONLY_WITH_CONTEXT
                : NEVER;
    }

    private static int smallestGroup(String groups) {
        return groups.chars().map(c -> Character.digit(c, 36)).min().orElse(0);
    }

    /** One point and at most one group before it: 3.1415926 or 1234.567 rather than a telephone number. */
    private static boolean isDecimal(DigitRun run) {
        return run.groups().length() == 2 && run.written().indexOf('.') > 0;
    }
}
