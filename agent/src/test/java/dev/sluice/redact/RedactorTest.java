package dev.sluice.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Finding;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.text.Draft;
import dev.sluice.text.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
    private static final Pattern VALUE = Pattern.compile("[a-z]+@[a-z]+\\.example|\\+\\d{4,}");

    private final Vault vault = new Vault(Vault.Settings.DEFAULT);
    private final Redactor redactor = new Redactor(vault);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bob@a.example                        | [EMAIL_1]                       | one value
            bob@a.example, bob@a.example         | [EMAIL_1], [EMAIL_1]            | the same value, the same name
            bob@a.example eve@a.example          | [EMAIL_1] [EMAIL_2]             | another value, another name
            bob@a.example +12345                 | [EMAIL_1] [PHONE_1]             | each type counts for itself
            [EMAIL_1] bob@a.example              | [EMAIL_1] [EMAIL_2]             | a name the person wrote is not handed out
            [PHONE_1] bob@a.example              | [PHONE_1] [EMAIL_1]             | of another type
            nothing here                         | nothing here                    | nothing found
            """)
    void putsPlaceholders(String text, String redacted) {
        assertThat(redact(text, "c").text()).isEqualTo(redacted);
        assertThat(redactor.restore(redacted, "c").text()).isEqualTo(text);
    }

    /** A hundred thousand times a value of a thousand characters would not fit into the agent. */
    @Test
    void putsBackNoMoreThanFitsIntoMemory() {
        String value = "b".repeat(1_000) + "@a.example";
        redactor.redactForGood(Draft.of(value), find(value), "c");

        Restoration restored = redactor.restore("[EMAIL_1]".repeat(100_000), "c");

        assertThat(restored.text().length()).isLessThan(5_000_000);
        assertThat(restored.restored()).hasSizeGreaterThan(3_000);
        assertThat(restored.restored().size() + restored.unknown().size()).isEqualTo(100_000);
    }

    @Test
    void keepsNamesThroughoutAConversation() {
        assertThat(redact("bob@a.example", "c").text()).isEqualTo("[EMAIL_1]");
        assertThat(redact("eve@a.example and bob@a.example", "c").text()).isEqualTo("[EMAIL_2] and [EMAIL_1]");
        assertThat(redact("eve@a.example", "another").text()).isEqualTo("[EMAIL_1]");
    }

    @Test
    void givesANameThatWasHandedOutAndThenTypedAPlaceholderOfItsOwn() {
        redactor.redactForGood(Draft.of("bob@a.example"), find("bob@a.example"), "c");

        Redaction redaction = redact("what does [EMAIL_1] mean?", "c");

        assertThat(redaction.text()).isEqualTo("what does [CUSTOM_1] mean?");
        assertThat(redactor.restore(redaction.text(), "c").text()).isEqualTo("what does [EMAIL_1] mean?");
    }

    @Test
    void letsOneNameFollowAValueWhileItIsTyped() {
        redact("bob@a.exampl".replace("exampl", "example"), "c");
        Redaction longer = redact("bob@a.example +1234", "c");
        Redaction longest = redact("bob@a.example +12345", "c");

        assertThat(longer.text()).isEqualTo("[EMAIL_1] [PHONE_1]");
        assertThat(longest.text()).isEqualTo("[EMAIL_1] [PHONE_1]");
        assertThat(redactor.restore("[PHONE_1]", "c").text()).isEqualTo("+12345");
    }

    @Test
    void neverChangesWhatASentNameStandsFor() {
        Draft sent = Draft.of("call +1234");
        redactor.redactForGood(sent, find(sent.text()), "c");

        Redaction next = redact("call +12345", "c");

        assertThat(next.text()).isEqualTo("call [PHONE_2]");
        assertThat(redactor.restore("[PHONE_1] [PHONE_2]", "c").text()).isEqualTo("+1234 +12345");
    }

    @Test
    void namesPlaceholdersNobodyHandedOut() {
        redact("bob@a.example", "c");

        Restoration restoration = redactor.restore("[EMAIL_1] [EMAIL_9] [NOT A NAME] [X_0]", "c");

        assertThat(restoration.text()).isEqualTo("bob@a.example [EMAIL_9] [NOT A NAME] [X_0]");
        assertThat(restoration.unknown()).containsExactly("[EMAIL_9]");
    }

    @Test
    void forgetsTheConversationsUsedLongestAgo() {
        Redactor small = new Redactor(new Vault(new Vault.Settings(Duration.ofHours(1), 2_000)));
        for (int i = 0; i < 100; i++) {
            small.redact(Draft.of("bob@a.example"), find("bob@a.example"), "conversation " + i);
        }

        assertThat(small.restore("[EMAIL_1]", "conversation 99").text()).isEqualTo("bob@a.example");
        assertThat(small.restore("[EMAIL_1]", "conversation 0").text()).isEqualTo("[EMAIL_1]");
    }

    @Property
    void restoresEveryTextOfAConversation(@ForAll("conversations") List<String> texts) {
        Redactor fresh = new Redactor(new Vault(Vault.Settings.DEFAULT));
        List<String> redacted = new ArrayList<>();
        for (String text : texts) {
            redacted.add(fresh.redactForGood(Draft.of(text), find(text), "c").text());
        }
        for (int i = 0; i < texts.size(); i++) {
            assertThat(fresh.restore(redacted.get(i), "c").text()).isEqualTo(texts.get(i));
            assertThat(VALUE.matcher(redacted.get(i)).find()).isFalse();
        }
    }

    @Provide
    Arbitrary<List<String>> conversations() {
        Arbitrary<String> part = Arbitraries.of(
                "bob@a.example",
                "eve@a.example",
                "+12345",
                "[EMAIL_1]",
                "[PHONE_1]",
                "[EMAIL_2]",
                "[CUSTOM_1]",
                "[",
                "]",
                "EMAIL_1",
                " ",
                "\ud83d\ude00",
                "\ud83d",
                "word",
                "[[EMAIL_1]]",
                "\n");
        Arbitrary<String> text = part.list().ofMaxSize(12).map(parts -> String.join(" ", parts));
        return text.list().ofMinSize(1).ofMaxSize(6);
    }

    private Redaction redact(String text, String conversation) {
        return redactor.redact(Draft.of(text), find(text), conversation);
    }

    private static List<Finding> find(String text) {
        List<Finding> findings = new ArrayList<>();
        for (Matcher matcher = VALUE.matcher(text); matcher.find(); ) {
            FindingType type = matcher.group().startsWith("+") ? FindingType.PHONE : FindingType.EMAIL;
            Range range = new Range(matcher.start(), matcher.end());
            findings.add(new Finding(range, type, "x", Level.INTERNAL, 1, "x", new Finding.Why(0, "", "")));
        }
        return findings;
    }
}
