package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.FindingType;
import dev.sluice.text.Draft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says which number follows is not taken for the name of somebody. */
class LabelTest {
    private static final Scanner SCANNER = Engine.load(Builtin.detectors(), StandardParts.create());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            codice fiscale RSSMRA85T10A562S              |             | NATIONAL_ID
            partita IVA IT00743110157                    |             | TAX_ID
            nino AA123456B                               |             | NATIONAL_ID
            LANR 123456601                               |             | MEDICAL_ID
            Kennzeichen B-AB 1234                        |             | VEHICLE_ID
            mario rossi, codice fiscale RSSMRA85T10A562S | mario rossi | NATIONAL_ID
            """)
    void namesNobody(String text, String name, FindingType number) {
        List<Finding> findings = SCANNER.scan(Draft.of(text));

        assertThat(findings).extracting(Finding::type).contains(number);
        assertThat(findings)
                .filteredOn(finding -> finding.type() == FindingType.PERSON)
                .extracting(finding -> Draft.of(text).slice(finding.range()))
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Employer Identification Number 912607331      | us.ein
            Kontonummer: 88213045                         | bank-account
            {"bank account number": "004718293301"}       | bank-account
            """)
    void takesTheLongerLabelForWhatItSays(String text, String detector) {
        assertThat(SCANNER.scan(Draft.of(text))).extracting(Finding::detector).containsExactly(detector);
    }
}
