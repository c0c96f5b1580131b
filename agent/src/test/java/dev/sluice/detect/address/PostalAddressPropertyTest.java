package dev.sluice.detect.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Recogniser.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PostalAddressPropertyTest {
    private final PostalAddress addresses = new PostalAddress();

    @Property(tries = 1000)
    void readsAnyUtf16(@ForAll("anything") String text) {
        for (Span span : addresses.find(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(0).isLessThan(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.score()).isBetween(0.5, 1.0);
        }
        assertThat(addresses.find(text)).isEqualTo(addresses.find(text));
    }

    @Property(tries = 200)
    void readsEachParagraphOnItsOwn(@ForAll("anything") String before) {
        String address = "14 Ponsonby Road, Auckland 1011";
        String text = before + "\n\n" + address;
        assertThat(addresses.find(text)).anyMatch(span -> span.start() == text.length() - address.length());
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> known = Arbitraries.of(
                "12", "12a", "4/7", "Main", "Street", "rue", "Apt.", "#", "PO", "Box", ",", "\n", "\n\n", "Paris", "CA",
                "90210", "SW1A", "1AA", "號", "路", "台北市", "5樓", "-", "〒", "로", "시", "corner", "of", "and", "(", ")",
                "ZIP", ":", ".", "\uD83C");
        return Arbitraries.oneOf(known, Arbitraries.strings().all().ofMaxLength(6))
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
    }
}
