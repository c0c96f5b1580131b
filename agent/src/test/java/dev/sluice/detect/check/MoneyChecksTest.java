package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards, accounts, wallets and addresses, with the examples their standards give. */
class MoneyChecksTest {
    private static final Map<String, Check> CHECKS =
            MoneyChecks.all().stream().collect(Collectors.toMap(Check::name, Function.identity()));

    private static boolean accepts(String check, String value) {
        return Objects.requireNonNull(CHECKS.get(check), check).accepts(value);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            card  | 4111 1111 1111 1111  | true  | Visa
            card  | 4222222222222        | true  | Visa of thirteen digits
            card  | 42222222222222       | false | Visa has no fourteen
            card  | 5555-5555-5555-4444  | true  | Mastercard
            card  | 2223003122003222     | true  | Mastercard's younger range
            card  | 378282246310005      | true  | American Express
            card  | 3782822463100050     | false | American Express has fifteen
            card  | 30569309025904       | true  | Diners Club
            card  | 6011111111111117     | true  | Discover
            card  | 3530111333300000     | true  | JCB
            card  | 6200000000000005     | true  | UnionPay
            card  | 4111111111111112     | false | check digit
            card  | 1234567890123452     | false | nobody issues it
            card  | 0000000000000000     | false | one digit only
            card  | 411                  | false | too short
            luhn  | 79927398713          | true  | the usual example
            luhn  | 79927398714          | false | check digit
            luhn  | 4242424242424242     | false | two digits only
            iban  | GB82 WEST 1234 5698 7654 32       | true  | registry, spaced
            iban  | gb82west12345698765432            | true  | small letters
            iban  | GB82WEST12345698765433            | false | check digits
            iban  | GB82WEST1234569876543             | false | too short for Britain
            iban  | GB821EST12345698765432            | false | a digit in the bank's letters
            iban  | DE89370400440532013000            | true  | registry
            iban  | DE8937040044053201300A            | false | a letter where Germany has digits
            iban  | NO9386011117947                   | true  | the shortest
            iban  | MT84MALT011000012345MTLCAST001S   | true  | letters and digits mixed
            iban  | RU0204452560040702810412345678901 | true  | the longest
            iban  | ZZ89370400440532013000            | false | no such country
            iban  | DE89                              | false | nothing but a head
            iban  | GB12AZAZ09876543210987            | true  | the ends of the alphabet
            iban  | gb12azaz09876543210987            | true  | the same in small letters
            iban  | DE5137040044053201300             | false | a digit short, with the remainder
            iban  | DE813704004405320130000           | false | a digit too many, with the remainder
            iban  | GB731EST12345698765432            | false | a digit in the bank's letters, with the remainder
            iban  | DE973704004405320130A0            | false | a letter where Germany has digits, with the remainder
            iban  | DE02370400440532013014            | true  | the lowest check digits
            iban  | DE97370400440532013050            | true  | check digits 97
            iban  | DE00370400440532013050            | false | 00 has the remainder of 97, and is never given
            iban  | DE98370400440532013032            | true  | the highest check digits
            iban  | DE01370400440532013032            | false | 01 has the remainder of 98
            iban  | DE99370400440532013014            | false | 99 has the remainder of 02
            bic   | DEUTDEFF             | true  | eight
            bic   | DEUTDEFF500          | true  | eleven
            bic   | DEUTDEFF50           | false | ten
            bic   | NOTEXXLL             | false | no such country
            bic   | NCBVXKPR             | true  | Kosovo
            fr-rib | 20041 01005 0500013M026 06 | true  | a letter in the account
            fr-rib | 30002005500000157841Z25    | true  | compact
            fr-rib | 20041 01005 0500013M026 07 | false | key
            fr-rib | 20041 0A005 0500013M026 06 | false | a letter in the branch
            fr-rib | 20041 01005 0500013M026    | false | too short
            fr-rib | 00000000000000000000000    | false | one digit only
            fr-rib | 2004101005Z500013002613    | true  | a letter first in the account
            fr-rib | 20041010050500013002Z66    | true  | a letter last in the account
            fr-rib | 200410100N0500013002675    | false | a letter last in the branch, key as if it counted
            fr-rib | 200410100505000000000A9    | false | a letter in the key, as if it counted
            pl-account | 61 1090 1014 0000 0712 1981 2874 | true  | the registry's example without its country
            pl-account | 61 1090 1014 0000 0712 1981 2875 | false | check digits
            pl-account | 61 1090 1014 0000 0712 1981      | false | too short
            cz-account | 19-2000145399/0800 | true  | with a prefix
            cz-account | 2000145399/0800    | true  | without
            cz-account | 2000145399 / 0800  | true  | spaces around the stroke
            cz-account | 2000145398/0800    | false | the number
            cz-account | 18-2000145399/0800 | false | the prefix
            cz-account | 2000145399/2024    | false | a year
            cz-account | 2000145399         | false | no bank
            cz-account | 2000145399/08-00   | false | a hyphen in the bank
            cz-account | 0000000000/0800    | false | one digit only
            cz-account | 2000145399/0100    | true  | the lowest code of a bank
            cz-account | 2000145399/6363    | true  | a bank whose code does not end with 0
            cz-account | 2000145399/1111    | true  | likewise in Slovakia
            cz-account | 2000145399/6364    | false | no bank
            cz-account | 2000145399/0A00    | false | a letter in the bank
            cz-account | 2000145399/0090    | false | below it
            cz-account | 2000145399/08000   | false | five digits for the bank
            cz-account | 100001-2000145399/0800  | true  | a prefix of six digits
            cz-account | 1000002-2000145399/0800 | false | a prefix of seven, weighted right
            cz-account | 12000145399/0800   | false | a number of eleven digits
            cz-account | 2A00145399/0800    | false | a letter
            cz-account | /0800              | false | no number
            us-aba | 121000248           | true  | twelfth district
            us-aba | 121000249           | false | check digit
            us-aba | 12100024            | false | eight digits
            us-aba | 321171184           | true  | a thrift institution
            us-aba | 611000012           | false | check digit of an electronic one
            us-aba | 800000006           | true  | a traveller's cheque
            us-aba | 131000000           | false | no thirteenth district
            us-aba | 130012036           | false | the same with its check digit
            us-aba | 000012030           | true  | the government
            us-aba | 010012033           | true  | first district
            us-aba | 120012033           | true  | twelfth district
            us-aba | 200012034           | false | before the thrift institutions
            us-aba | 210012037           | true  | the first of them
            us-aba | 320012037           | true  | the last of them
            us-aba | 330012030           | false | after them
            us-aba | 600012032           | false | before the electronic ones
            us-aba | 610012035           | true  | the first of them
            us-aba | 720012035           | true  | the last of them
            us-aba | 730012038           | false | after them
            us-aba | 790012036           | false | before the traveller's cheques
            us-aba | 810012039           | false | after them
            us-aba | 000000000           | false | one digit only
            """)
    void knowsNumbers(String check, String value, boolean accepted, String why) {
        assertThat(accepts(check, value)).as(why).isEqualTo(accepted);
    }

    /** BIP 173, BIP 350, EIP 55 and the addresses of the first blocks. */
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            base58check-wallet | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | true  | the first block's
            base58check-wallet | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb | false | check sum
            base58check-wallet | 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy | true  | pay to script
            base58check-wallet | 0A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | false | a zero is no digit
            ripple-wallet | rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh      | true  | the ledger's first account
            ripple-wallet | rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj      | false | check sum
            bech32 | BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4    | true  | BIP 173, capitals
            bech32 | bc1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy | false | BIP 350, damaged
            bech32 | bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0 | true | BIP 350
            bech32 | bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5    | false | BIP 173, damaged
            bech32 | tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47q | false | check sum
            bech32 | A12UEL5L                                      | true  | the shortest of BIP 173
            bech32 | A12uEL5L                                      | false | mixed case
            bech32 | 1pzry9x0s0muk                                 | false | no human-readable part
            bech32 | pzry9x0s0muk                                  | false | no separator
            bech32 | li1dgmt3                                      | false | check sum too short
            bech32 | x1b4n0q5v                                     | false | a letter outside the alphabet
            eip-55 | 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed    | true  | EIP 55
            eip-55 | 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359    | true  | EIP 55
            eip-55 | 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB    | true  | EIP 55
            eip-55 | 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb    | true  | EIP 55
            eip-55 | 0xd1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb    | false | one letter's case
            eip-55 | 0xde709f2102306220921060314715629080e2fb77    | true  | small letters, no check sum
            eip-55 | 0x52908400098527886E0F7030069857D2E4169EE7    | true  | capitals, no check sum
            eip-55 | 0x52908400098527886E0F7030069857D2E4169EE     | false | a digit short
            """)
    void knowsWallets(String check, String value, boolean accepted, String why) {
        assertThat(accepts(check, value)).as(why).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ip-v6 | 2001:db8:0:0:8:800:200c:417a | true  | eight groups
            ip-v6 | 2001:db8::8:800:200c:417a    | true  | a gap
            ip-v6 | fe80::1%eth0                 | true  | a zone
            ip-v6 | ::ffff:192.0.2.128           | true  | an address of version 4 inside
            ip-v6 | 2001:db8:0:0:8:800:200c      | false | seven groups
            ip-v6 | 2001::db8::1                 | false | two gaps
            ip-v6 | 1:2:3:4:5:6:7:8:9            | false | nine groups
            ip-v6 | 12:34:56                     | false | a time
            ip-v6 | 12:34::56                    | true  | three groups around a gap
            ip-v6 | cafe::                       | false | a name in a program
            ip-v6 | ::dead                       | false | likewise
            ip-v6 | ::                           | false | nowhere
            ip-v4 | 192.0.2.1                    | true  | an address
            ip-v4 | 10.0.0.1                     | true  | the shortest
            ip-v4 | 1.2.3.4                      | false | a version
            ip-v4 | 0.0.0.255                    | false | no host
            account-length | 12345               | false | five digits
            account-length | 123456              | true  | six
            account-length | 111111              | false | one digit only
            account-length | 112211              | true  | two digits
            account-length | 1234567890          | false | the digits in their order
            account-length | 12345678901234567890123456  | true  | twenty-six
            account-length | 123456789012345678901234567 | false | twenty-seven
            """)
    void knowsAddressesAndLengths(String check, String value, boolean accepted, String why) {
        assertThat(accepts(check, value)).as(why).isEqualTo(accepted);
    }

    @Property(tries = 400)
    void anyOtherDigitOfAnIbanIsRefused(
            @ForAll @IntRange(min = 2, max = 21) int at, @ForAll @IntRange(max = 8) int by) {
        StringBuilder iban = new StringBuilder("DE89370400440532013000");
        iban.setCharAt(at, (char) ('0' + (iban.charAt(at) - '0' + 1 + by) % 10));

        assertThat(accepts("iban", iban.toString())).isFalse();
    }

    @Property(tries = 200)
    void anyOtherDigitOfACardIsRefused(@ForAll @IntRange(max = 15) int at, @ForAll @IntRange(max = 8) int by) {
        StringBuilder card = new StringBuilder("4111111111111111");
        card.setCharAt(at, (char) ('0' + (card.charAt(at) - '0' + 1 + by) % 10));

        assertThat(accepts("card", card.toString())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "aaaa, 0", "ab, 1", "abab, 1", "abcd, 2", "aabbccdd, 2", "abcdefgh, 3"})
    void measuresEntropyInBits(String value, double bits) {
        assertThat(Entropy.bitsPerCharacter(value)).isEqualTo(bits);
    }
}
