package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
    private static final int UNITS_APART = 50;
    private final Levels levels = new Levels(Builtin.levelRules());

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(textBlock = """
            '',                                PUBLIC,       nothing was found
            PERSON,                            INTERNAL,     a name alone is no alarm
            EMAIL,                             INTERNAL,     an address alone is no alarm
            PERSON EMAIL PHONE,                INTERNAL,     a signature
            PERSON MEDICAL,                    REGULATED,    the health of a person
            PERSON NATIONAL_ID,                REGULATED,    who it is and their number
            PERSON DATE_OF_BIRTH ADDRESS,      CONFIDENTIAL, enough to pass for someone
            8*PERSON 8*EMAIL,                  CONFIDENTIAL, a list of people
            7*PERSON 7*EMAIL,                  INTERNAL,     a short round of addressees
            20*PHONE,                          CONFIDENTIAL, a list of contacts
            8*SOURCE_CODE,                     CONFIDENTIAL, several hundred lines of code
            7*SOURCE_CODE,                     INTERNAL,     a long file
            PERSON 60*IP_ADDRESS MEDICAL,      INTERNAL,     too far apart to belong together
            """)
    void weighsFindingsTogether(String findings, Level level, String why) {
        assertThat(levels.judge(found(findings)).level()).as(why).isEqualTo(level);
    }

    @Test
    void bearsAFindingLongerThanTheSpanOfACombination() {
        Finding.Why why = new Finding.Why(0, "", "");
        Finding key = new Finding(new Range(0, 100_000), FindingType.SECRET, "x", Level.CONFIDENTIAL, 1, "x", why);

        assertThat(levels.judge(List.of(key)).level()).isEqualTo(Level.CONFIDENTIAL);
    }

    @Test
    void takesALongFileUnderAnOpenLicenceForHarmless() {
        List<Finding> findings = new ArrayList<>(found("20*SOURCE_CODE"));
        Finding.Why why = new Finding.Why(0, "", "");
        findings.add(0, new Finding(new Range(0, 1), FindingType.SOURCE_CODE, "x", Level.PUBLIC, 1, "open-code", why));

        assertThat(levels.judge(findings).level()).isEqualTo(Level.INTERNAL);
    }

    /** Every finding is internal by itself, so that what is above comes from combinations. */
    private static List<Finding> found(String words) {
        List<FindingType> types = new ArrayList<>();
        for (String word : words.split(" ")) {
            int star = word.indexOf('*');
            int times = star < 0 ? 1 : Integer.parseInt(word.substring(0, star));
            if (!word.isEmpty()) {
                types.addAll(Collections.nCopies(times, FindingType.valueOf(word.substring(star + 1))));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (FindingType type : types) {
            int start = findings.size() * UNITS_APART;
            Finding.Why why = new Finding.Why(0, "", "");
            findings.add(new Finding(new Range(start, start + 5), type, "x", Level.INTERNAL, 1, "x", why));
        }
        return findings;
    }
}
