package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of groups: RFC 4291, section 2.2. */
class IpV6CheckTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2001:0:0:0:0:0:0:1             | true  | eight groups, digits only
            1:2:3:4:5:6:7:9                | false | single digits are a ratio
            12:34:56:78:90:12:34:56        | false | pairs of digits are times and hardware
            123:4:5:6:7:8:9:1              | true  | three digits
            1:2:3:4:5:6:7:a                | true  | a letter
            1::3:4:5:6:7:8a                | true  | a gap in place of one group
            2001:db8:1:2:3:4:5::           | true  | the gap at the end
            ::2:3:4:5:6:7:8a               | true  | the gap at the start
            1:2:3:4::5:6:7:8a              | false | eight groups leave no gap
            12::34                         | false | two groups of two digits
            12::34:56                      | true  | three
            ::%eth0                        | false | nowhere, on an interface
            fe80::%eth0                    | true  | a prefix, on an interface
            2001:db8::1:192.0.2.33         | true  | version 4 after a gap
            64:ff9b::192.0.2.33            | true  | the translation prefix of RFC 6052
            0:0:0:0:0:ffff:129.144.52.38   | true  | version 4 after six groups, the example of the RFC
            ::13.1.68.3                    | false | looks like a version
            0:0:0:0:ffff:129.144.52.38     | false | five groups before it, and no gap
            0:0:0:0:0:0:ffff:129.144.52.38 | false | seven groups before it
            1:2:3:4:5::129.144.52.38       | true  | five groups and a gap
            1:2:3:4:5:6::129.144.52.38     | false | six groups leave no gap
            1::2::ffff:129.144.52.38       | false | two gaps
            ::ffff:255.255.255.255         | true  | the largest parts
            ::ffff:256.144.52.38           | false | a first part too large
            ::ffff:129.144.256.38          | false | a part too large
            ::ffff:129.144.52.256          | false | a last part too large
            ::ffff:129.144.52              | false | three parts
            ::ffff:129.144.52.38.1         | false | five parts
            ::ffff:129.144.52.3f           | false | a letter
            ::ffff:129.144.52.38%eth0      | true  | on an interface
            abcd.129.144.52                | false | no group at all
            """)
    void countsGroups(String value, boolean accepted, String why) {
        assertThat(new IpV6Check().accepts(value)).as(why).isEqualTo(accepted);
    }
}
