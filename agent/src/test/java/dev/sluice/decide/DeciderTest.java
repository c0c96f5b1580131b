package dev.sluice.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.decide.Situation.History;
import dev.sluice.decide.Situation.Sender;
import dev.sluice.decide.Situation.Tokens;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Action;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.PlaceRule;
import dev.sluice.policy.Scope;
import dev.sluice.text.Range;
import dev.sluice.tier.LineResolver;
import dev.sluice.tier.ResolvedLine;
import dev.sluice.tier.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeciderTest {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final LineResolver RESOLVER = new LineResolver(ShippedPolicies.LINES, Map.of());

    @ParameterizedTest(name = "{0}: {2} to {1} is {3}")
    @CsvSource(textBlock = """
            balanced,   openai/chatgpt-free,       PUBLIC,       ALLOW
            balanced,   openai/chatgpt-free,       INTERNAL,     ALLOW
            balanced,   openai/chatgpt-free,       CONFIDENTIAL, WARN
            balanced,   openai/chatgpt-free,       REGULATED,    JUSTIFY
            balanced,   openai/chatgpt-enterprise, PUBLIC,       ALLOW
            balanced,   openai/chatgpt-enterprise, INTERNAL,     ALLOW
            balanced,   openai/chatgpt-enterprise, CONFIDENTIAL, ALLOW
            balanced,   openai/chatgpt-enterprise, REGULATED,    ALLOW
            balanced,   nobody/knows,              PUBLIC,       ALLOW
            balanced,   nobody/knows,              INTERNAL,     ALLOW
            balanced,   nobody/knows,              CONFIDENTIAL, WARN
            balanced,   nobody/knows,              REGULATED,    JUSTIFY
            strict,     openai/chatgpt-plus,       PUBLIC,       ALLOW
            strict,     openai/chatgpt-plus,       INTERNAL,     WARN
            strict,     openai/chatgpt-plus,       CONFIDENTIAL, REDACT
            strict,     openai/chatgpt-plus,       REGULATED,    BLOCK
            strict,     openai/chatgpt-business,   INTERNAL,     ALLOW
            strict,     openai/chatgpt-business,   CONFIDENTIAL, WARN
            strict,     openai/chatgpt-business,   REGULATED,    REDACT
            watch-only, openai/chatgpt-free,       CONFIDENTIAL, ALLOW
            watch-only, openai/chatgpt-free,       REGULATED,    ALLOW
            watch-only, nobody/knows,              REGULATED,    ALLOW
            """)
    void followsTheMatrix(String policy, String line, Level level, Action expected) {
        Decision decision = decide(policy(policy), situation(RESOLVER.named(line, Set.of()), level, List.of()));
        assertThat(decision.action()).isEqualTo(expected);
        assertThat(decision.reasons()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: a secret to {1} is {2}")
    @CsvSource(textBlock = """
            balanced,   openai/chatgpt-free,       WARN
            balanced,   openai/chatgpt-enterprise, WARN
            strict,     openai/chatgpt-enterprise, REDACT
            watch-only, openai/chatgpt-free,       ALLOW
            """)
    void treatsSecretsApart(String policy, String line, Action expected) {
        Finding secret = finding(FindingType.SECRET, Level.CONFIDENTIAL);
        Situation situation = situation(RESOLVER.named(line, Set.of()), Level.CONFIDENTIAL, List.of(secret));
        assertThat(decide(policy(policy), situation).action()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} tokens of {1} text to {2} is {3}")
    @CsvSource(textBlock = """
            4000, INTERNAL, openai/chatgpt-free,       ALLOW
            4001, INTERNAL, openai/chatgpt-free,       WARN
            4001, INTERNAL, nobody/knows,              WARN
            4001, PUBLIC,   openai/chatgpt-free,       ALLOW
            9999, INTERNAL, openai/chatgpt-enterprise, ALLOW
            """)
    void countsTokensAgainstTheThreshold(int tokens, Level level, String line, Action expected) {
        Situation situation = new Situation(
                level,
                List.of(),
                new Tokens(tokens, tokens, 0),
                RESOLVER.named(line, Set.of()),
                Sender.UNKNOWN,
                History.NONE,
                NOW);
        assertThat(decide(ShippedPolicies.BALANCED, situation).action()).isEqualTo(expected);
    }

    @Test
    void saysThatAnUnknownLineIsJudgedAsPersonal() {
        Decision decision =
                decide(ShippedPolicies.BALANCED, situation(RESOLVER.resolve(Signals.NONE), Level.REGULATED, List.of()));
        assertThat(decision.reasons()).anyMatch(reason -> reason.code().equals("line-unknown"));
    }

    @Test
    void judgesALineThatIsOnlyClaimedAsPersonal() {
        Signals says =
                new Signals("chatgpt.com", List.of(), null, true, Set.of(), Set.of(), "openai/chatgpt-enterprise");
        Decision decision =
                decide(ShippedPolicies.BALANCED, situation(RESOLVER.resolve(says), Level.REGULATED, List.of()));
        assertThat(decision.action()).isEqualTo(Action.JUSTIFY);
        assertThat(decision.reasons()).anyMatch(reason -> reason.code().equals("line-uncertain"));
    }

    @ParameterizedTest(name = "regulated text to {0} is {1}")
    @CsvSource(textBlock = """
            cohere/platform,             JUSTIFY
            grammarly/business-self-serve, JUSTIFY
            deepseek/api,                JUSTIFY
            cohere/private,              ALLOW
            anthropic/claude-gov,        ALLOW
            """)
    void doesNotRelyOnAContractThatLetsTheVendorTrain(String line, Action expected) {
        Decision decision =
                decide(ShippedPolicies.BALANCED, situation(RESOLVER.named(line, Set.of()), Level.REGULATED, List.of()));
        assertThat(decision.action()).isEqualTo(expected);
    }

    @Test
    void asksOnlyOnceInAChatAboutTheSameFinding() {
        Finding card = finding(FindingType.CREDIT_CARD, Level.REGULATED);
        ResolvedLine free = RESOLVER.named("openai/chatgpt-free", Set.of());
        Situation again = new Situation(
                Level.REGULATED,
                List.of(card),
                new Tokens(10, 10, 0),
                free,
                Sender.UNKNOWN,
                new History(Set.of(0), List.of()),
                NOW);
        assertThat(decide(ShippedPolicies.BALANCED, again).action()).isEqualTo(Action.ALLOW);
        assertThat(decide(ShippedPolicies.STRICT, again).action())
                .as("a block does not wear off")
                .isEqualTo(Action.BLOCK);
        Situation withNew = new Situation(
                Level.REGULATED,
                List.of(card, card),
                new Tokens(10, 10, 0),
                free,
                Sender.UNKNOWN,
                new History(Set.of(0), List.of()),
                NOW);
        assertThat(decide(ShippedPolicies.BALANCED, withNew).action()).isEqualTo(Action.JUSTIFY);
    }

    @ParameterizedTest(name = "{0} at {1} of group {2} is {3}")
    @CsvSource(textBlock = """
            openai/chatgpt-plus, chatgpt.com,   legal, ALLOW
            openai/chatgpt-plus, chatgpt.com,   sales, APPROVE
            openai/chatgpt-plus, other.example, legal, APPROVE
            openai/chatgpt-free, chatgpt.com,   legal, APPROVE
            """)
    void looksAtThePlaceLineSiteAndGroup(String line, String site, String group, Action expected) {
        Scope scope = new Scope(
                Set.of(),
                Set.of("openai"),
                Set.of("openai/chatgpt-plus"),
                Set.of("chatgpt.com"),
                Set.of("legal"),
                Set.of());
        PlaceRule rule = new PlaceRule("legal-only", scope, Map.of(Level.REGULATED, Action.ALLOW), "");
        OrganisationPolicy base = ShippedPolicies.BALANCED;
        OrganisationPolicy policy = new OrganisationPolicy(
                "ours",
                "1",
                Map.of(LineClass.PERSONAL, Map.of(Level.REGULATED, Action.APPROVE)),
                List.of(rule),
                List.of(),
                List.of(),
                base.trust(),
                base.conduct(),
                base.approvals(),
                base.texts());
        Situation situation = new Situation(
                Level.REGULATED,
                List.of(),
                new Tokens(1, 1, 0),
                RESOLVER.named(line, Set.of()),
                new Sender(site, Set.of(group)),
                History.NONE,
                NOW);
        assertThat(decide(policy, situation).action()).isEqualTo(expected);
    }

    static Decision decide(OrganisationPolicy policy, Situation situation) {
        return new Decider(ShippedPolicies.only(policy)).decide(situation);
    }

    static OrganisationPolicy policy(String name) {
        return switch (name) {
            case "balanced" -> ShippedPolicies.BALANCED;
            case "strict" -> ShippedPolicies.STRICT;
            case "watch-only" -> ShippedPolicies.WATCH_ONLY;
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Situation situation(ResolvedLine line, Level level, List<Finding> findings) {
        return new Situation(level, findings, new Tokens(100, 100, 0), line, Sender.UNKNOWN, History.NONE, NOW);
    }

    static Finding finding(FindingType type, Level level) {
        return new Finding(new Range(0, 4), type, "sample", level, 0.9, "sample", new Finding.Why(0, "", ""));
    }
}
