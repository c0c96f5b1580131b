package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the ranges and lengths of issuers begin and end; all numbers have their check digit. */
class CardCheckTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            180012034506789       | true  | JCB's old range
            180112034506787       | false | beside it
            213112034506788       | true  | JCB's other old range
            2204120345067892      | true  | Mir
            2220120345067892      | false | before Mastercard's younger range
            2221120345067891      | true  | its first
            2720120345067897      | true  | its last
            2721120345067896      | false | after it
            30951203450679        | true  | Diners Club
            339912034506780       | false | before American Express
            34001203450679        | false | fourteen, one short of American Express
            340012034506786       | true  | the first of American Express
            3400120345067892      | false | sixteen, one too many
            3527120345067890      | false | before JCB
            3528120345067899      | true  | its first
            358912034506786       | false | fifteen, one short
            3589120345067895      | true  | its last
            3590120345067892      | false | after it
            39991203450676        | true  | the last before Visa, fourteen
            399912034506787       | true  | the last before Visa, fifteen
            400012034502          | false | Visa has no twelve
            4000120345067         | true  | Visa has thirteen
            40001203450671        | false | Visa has no fourteen
            400012034506783       | false | Visa has no fifteen
            4000120345067894      | true  | Visa has sixteen
            40001203450678904     | false | Visa has no seventeen
            4000120345067890129   | true  | Visa has nineteen
            40001203450678901234  | false | nobody has twenty
            4999120345060         | true  | the last of Visa, thirteen
            49991203450674        | false | the last of Visa, fourteen
            499912034506789015    | false | the last of Visa, eighteen
            50001203459           | false | Maestro has no eleven
            500012034509          | true  | Maestro has twelve
            50001203450678        | true  | Maestro has fourteen, unlike Visa
            5000120345067890128   | true  | Maestro has nineteen
            50001203450678901231  | false | Maestro has no twenty
            5100120345067890      | true  | the first of Mastercard
            559912034506783       | false | fifteen, one short
            5599120345067898      | true  | its last
            55991203450678904     | false | seventeen, one too many
            601012034505          | true  | Maestro beside Discover
            601112034504          | false | Discover has no twelve, whatever its neighbours have
            601112034506788       | false | Discover has no fifteen
            6011120345067896      | true  | Discover
            6011120345067890124   | true  | Discover has nineteen
            7000120345067897      | false | nobody issues it
            8299120345067895      | true  | the last of RuPay
            8300120345067892      | false | after it
            9792120345067895      | true  | Troy
            9793120345067894      | false | beside it
            6666666666666         | false | one digit only
            4242 4242 4242 4242   | false | four digits, four times
            4242 4242 4242 4341   | true  | nearly so
            """)
    void knowsWhatIssuersGive(String number, boolean accepted, String why) {
        assertThat(new CardCheck().accepts(number)).as(why).isEqualTo(accepted);
    }
}
