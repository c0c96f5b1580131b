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
                new LabelledNumberCheck(),
                AmericanNumberCheck.socialSecurity(),
                AmericanNumberCheck.individualTaxpayer(),
                AmericanNumberCheck.employer()));
        checks.addAll(formulas());
        return checks;
    }

    private static List<Check> formulas() {
        return List.of(
                new Formula("verhoeff", new Verhoeff()),
                new Formula("damm", new Damm()),
                new Formula("iso-7064-11-2", Iso7064.MOD_11_2),
                new Formula("iso-7064-11-10", Iso7064.MOD_11_10),
                new Formula("iso-7064-37-36", Iso7064.MOD_37_36),
                new Formula("iso-7064-97-10", Iso7064.MOD_97_10));
    }
}
