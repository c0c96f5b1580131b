package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What schemes promise of every number: that one changed digit, or two swapped ones, are noticed. */
class ChangedDigitPropertyTest {
    private static final Map<String, Check> CHECKS =
            IdentityChecks.all().stream().collect(Collectors.toMap(Check::name, Function.identity()));
    private static final List<String> NOTICE_EVERY_DIGIT = List.of(
            "verhoeff",
            "damm",
            "iso-7064-11-2",
            "iso-7064-97-10",
            "in-aadhaar",
            "hr-oib",
            "de-vat",
            "fr-siren",
            "ca-sin",
            "nl-bsn",
            "au-abn",
            "gb-nhs",
            "pl-nip",
            "no-organisation",
            "us-npi",
            "it-vat",
            "es-dni",
            "ch-ahv");
    private static final List<String> NOTICE_SWAPS =
            List.of("verhoeff", "damm", "iso-7064-11-2", "iso-7064-97-10", "in-aadhaar");

    @Provide
    Arbitrary<IdentityChecksTest.Row> numbers() {
        return accepted(NOTICE_EVERY_DIGIT);
    }

    @Provide
    Arbitrary<IdentityChecksTest.Row> swapProof() {
        return accepted(NOTICE_SWAPS);
    }

    private static Arbitrary<IdentityChecksTest.Row> accepted(List<String> checks) {
        return Arbitraries.of(IdentityChecksTest.rows().stream()
                .filter(row -> row.accepted() && checks.contains(row.check()))
                .toList());
    }

    @Property
    void aChangedDigitIsNeverAccepted(
            @ForAll("numbers") IdentityChecksTest.Row row,
            @ForAll @IntRange(max = 20) int position,
            @ForAll @IntRange(max = 9) int digit) {
        String number = row.number();
        assumeThat(position).isLessThan(number.length());
        assumeThat(number.charAt(position)).isBetween('0', '9').isNotEqualTo((char) ('0' + digit));

        String changed = number.substring(0, position) + digit + number.substring(position + 1);

        assertThat(CHECKS.get(row.check()).accepts(changed))
                .as(row.check() + " " + changed)
                .isFalse();
    }

    @Property
    void swappedNeighboursAreNeverAccepted(
            @ForAll("swapProof") IdentityChecksTest.Row row, @ForAll @IntRange(max = 10) int position) {
        String number = row.number();
        assumeThat(position + 1).isLessThan(number.length());
        char left = number.charAt(position);
        char right = number.charAt(position + 1);
        assumeThat(left).isNotEqualTo(right).isBetween('0', '9');
        assumeThat(right).isBetween('0', '9');

        String swapped = number.substring(0, position) + right + left + number.substring(position + 2);

        assertThat(CHECKS.get(row.check()).accepts(swapped))
                .as(row.check() + " " + swapped)
                .isFalse();
    }

    @Property
    void separatorsDoNotMatter(
            @ForAll("numbers") IdentityChecksTest.Row row, @ForAll @IntRange(min = 1, max = 20) int at) {
        String number = row.number();
        assumeThat(at).isLessThan(number.length());

        assertThat(CHECKS.get(row.check()).accepts(number.substring(0, at) + "-" + number.substring(at)))
                .isTrue();
    }
}
