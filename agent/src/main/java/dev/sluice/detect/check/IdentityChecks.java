package dev.sluice.detect.check;

import java.util.ArrayList;
import java.util.List;

/** Checks of numbers that states and health systems give to people and companies. */
final class IdentityChecks {
    private IdentityChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>(SchemeTable.read());
        checks.addAll(List.of(
                new GermanTaxIdCheck(),
                GermanInsuranceCheck.pension(),
                GermanInsuranceCheck.health(),
                new ItalianFiscalCodeCheck(),
                new CypriotVatCheck(),
                new FrenchSocialSecurityCheck(),
                new FrenchVatCheck(),
                new TaiwanIdentityCheck(),
                new BelarusPayerCheck(),
                new TurkishTaxCheck()));
        checks.addAll(List.of(
                new BrazilianDriverCheck(),
                new VinCheck(),
                new TravelDocumentLineCheck(),
                new SepaCreditorCheck(),
                new DutchVatCheck(),
                AmericanNumberCheck.socialSecurity(),
                AmericanNumberCheck.individualTaxpayer(),
                AmericanNumberCheck.employer()));
        return checks;
    }
}
