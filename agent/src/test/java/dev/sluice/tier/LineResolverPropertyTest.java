package dev.sluice.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.LineClass;
import dev.sluice.tier.Signals.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Less evidence never earns more trust, as long as what is left out spoke for the line and not against it. */
class LineResolverPropertyTest {
    private static final LineResolver RESOLVER = new LineResolver(ShippedPolicies.LINES, Map.of());
    private static final List<String> HOSTS = List.of(
            "chatgpt.com",
            "claude.ai",
            "gemini.google.com",
            "m365.cloud.microsoft",
            "copilot.microsoft.com",
            "grok.com",
            "meta.ai",
            "perplexity.ai",
            "chat.mistral.ai",
            "x.example");
    private static final LineResolver MANAGED = new LineResolver(
            ShippedPolicies.LINES,
            Map.of("openai/chatgpt-enterprise", List.of("a"), "anthropic/claude-enterprise", List.of("b")));

    @Property(tries = 10_000)
    void removingEvidenceNeverRaisesTrust(@ForAll("signals") Signals full, @ForAll boolean managed) {
        LineResolver resolver = managed ? MANAGED : RESOLVER;
        ResolvedLine before = resolver.resolve(full);
        if (before.evidence().stream().anyMatch(text -> text.startsWith("conflict:"))) {
            return;
        }
        for (Signals less : withOnePartLess(full)) {
            assertThat(trust(resolver.resolve(less))).as("%s -> %s", full, less).isLessThanOrEqualTo(trust(before));
        }
    }

    @Property(tries = 3000)
    void deactivatedAccountsNeverChangeTheAnswer(
            @ForAll("signals") Signals signals, @ForAll("accounts") Account other) {
        List<Account> accounts = new ArrayList<>(signals.accounts());
        accounts.add(new Account("gone", true, other.attributes()));
        Signals more = with(signals, accounts, signals.activeAccount());
        assertThat(RESOLVER.resolve(more).id())
                .isEqualTo(RESOLVER.resolve(signals).id());
    }

    @Property(tries = 3000)
    void neverTrustsAnAccountWhosePlanIsAPersonalOne(
            @ForAll("signals") Signals signals, @ForAll("personalPlans") String plan) {
        Account free = new Account("free", false, Map.of("plan", List.of(plan), "structure", List.of("workspace")));
        List<Account> accounts = new ArrayList<>(signals.accounts());
        accounts.add(free);
        Signals chatGpt = new Signals(
                "chatgpt.com", accounts, "free", true, signals.badges(), signals.modifiers(), signals.stated());
        assertThat(RESOLVER.resolve(chatGpt).lineClass()).isEqualTo(LineClass.PERSONAL);
    }

    /** Contract first, then how sure it is; personal and unknown lines earn none. */
    private static int trust(ResolvedLine line) {
        if (!line.lineClass().isContracted()) {
            return 0;
        }
        return line.confidence() == Confidence.LOW ? 1 : line.confidence() == Confidence.MEDIUM ? 2 : 3;
    }

    private static List<Signals> withOnePartLess(Signals full) {
        List<Signals> less = new ArrayList<>();
        less.add(with(full, full.accounts(), null));
        less.add(with(full, List.of(), full.activeAccount()));
        less.add(new Signals(
                null, full.accounts(), full.activeAccount(), full.loggedIn(), full.badges(), full.modifiers(), null));
        less.add(new Signals(
                full.host(),
                full.accounts(),
                full.activeAccount(),
                null,
                full.badges(),
                full.modifiers(),
                full.stated()));
        less.add(new Signals(
                full.host(),
                full.accounts(),
                full.activeAccount(),
                full.loggedIn(),
                full.badges(),
                full.modifiers(),
                null));
        full.badges().forEach(badge -> less.add(marked(full, without(full.badges(), badge), full.modifiers())));
        full.modifiers().forEach(one -> less.add(marked(full, full.badges(), without(full.modifiers(), one))));
        for (int i = 0; i < full.accounts().size(); i++) {
            if (full.accounts().get(i).id().equals(full.activeAccount())) {
                List<Account> accounts = new ArrayList<>(full.accounts());
                accounts.remove(i);
                less.add(with(full, accounts, full.activeAccount()));
            }
            for (String attribute : full.accounts().get(i).attributes().keySet()) {
                List<Account> accounts = new ArrayList<>(full.accounts());
                Account account = accounts.get(i);
                Map<String, List<String>> fewer = new HashMap<>(account.attributes());
                fewer.remove(attribute);
                accounts.set(i, new Account(account.id(), account.deactivated(), fewer));
                less.add(with(full, accounts, full.activeAccount()));
            }
        }
        return less;
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> fewer = new HashSet<>(all);
        fewer.remove(one);
        return fewer;
    }

    private static Signals marked(Signals signals, Set<String> badges, Set<String> modifiers) {
        return new Signals(
                signals.host(),
                signals.accounts(),
                signals.activeAccount(),
                signals.loggedIn(),
                badges,
                modifiers,
                signals.stated());
    }

    private static Signals with(Signals signals, List<Account> accounts, String active) {
        return new Signals(
                signals.host(),
                accounts,
                active,
                signals.loggedIn(),
                signals.badges(),
                signals.modifiers(),
                signals.stated());
    }

    @Provide
    Arbitrary<String> personalPlans() {
        return Arbitraries.of("free", "go", "plus", "pro");
    }

    @Provide
    Arbitrary<Account> accounts() {
        Arbitrary<Map<String, List<String>>> attributes = Combinators.combine(
                        maybe("plan", "free", "plus", "team", "business", "enterprise", "edu", "unheard-of"),
                        maybe("structure", "personal", "workspace"),
                        maybe("capabilities", "chat", "claude_pro", "raven"),
                        maybe("raven-type", "team", "enterprise"),
                        maybe("kind", "personal", "work", "workspace"))
                .as((plan, structure, capabilities, raven, kind) -> {
                    Map<String, List<String>> all = new HashMap<>(plan);
                    all.putAll(structure);
                    all.putAll(capabilities);
                    all.putAll(raven);
                    all.putAll(kind);
                    return all;
                });
        return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(true, false, false), attributes)
                .as(Account::new);
    }

    @Provide
    Arbitrary<Signals> signals() {
        Arbitrary<Set<String>> badges = Arbitraries.of(
                        "upgrade",
                        "gemini-paid",
                        "gemini-upgrade",
                        "gemini-workspace-notice",
                        "enterprise-data-protection",
                        "incognito")
                .set()
                .ofMaxSize(2);
        Arbitrary<Set<String>> modifiers = Arbitraries.of(
                        "training-off", "temporary-chat", "zero-retention", "region-eea")
                .set()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(HOSTS),
                        accounts().list().ofMaxSize(3).uniqueElements(Account::id),
                        Arbitraries.of("a", "b", "c").injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of("openai/chatgpt-enterprise", "openai/chatgpt-free", "anthropic/claude-team")
                                .injectNull(0.6),
                        badges,
                        modifiers)
                .as((host, accounts, active, loggedIn, stated, seen, changed) ->
                        new Signals(host, accounts, active, loggedIn, seen, changed, stated));
    }

    private static Arbitrary<Map<String, List<String>>> maybe(String attribute, String... values) {
        return Arbitraries.of(values)
                .injectNull(0.3)
                .map(value -> value == null ? Map.<String, List<String>>of() : Map.of(attribute, List.of(value)));
    }
}
