package dev.sluice.detect.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Judges numbers that name their country by that country's numbering plan. */
final class DialPlans {
    private static final double POSSIBLE = 0.6;
    private static final double VALID = 0.8;
    private static final double VALID_WITH_PREFIX = 0.55;
    private static final String UNKNOWN_REGION = "ZZ";

    /**
     * @param written with a plus in front
     */
    double abroad(String written) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = plans.parse(written, UNKNOWN_REGION);
            if (plans.isValidNumber(number)) {
                return VALID;
            }
            return plans.isPossibleNumber(number) ? POSSIBLE : Grouping.ONLY_WITH_CONTEXT;
        } catch (NumberParseException e) {
            return 0;
        }
    }

    /**
     * @param written with 00 in front, as most countries dial abroad
     */
    double withPrefix(String written) {
        int zeros = written.indexOf("00");
        double likelihood = zeros < 0 ? 0 : abroad("+" + written.substring(zeros + 2));
        return likelihood >= POSSIBLE ? VALID_WITH_PREFIX : Math.min(likelihood, Grouping.ONLY_WITH_CONTEXT);
    }
}
