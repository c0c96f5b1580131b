package dev.sluice.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.LineClass;
import dev.sluice.tier.Signals.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineResolverTest {
    private static final LineResolver RESOLVER = new LineResolver(ShippedPolicies.LINES, Map.of());

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(textBlock = """
            free,       personal,  openai/chatgpt-free,       PERSONAL,   HIGH
            go,         personal,  openai/chatgpt-go,         PERSONAL,   HIGH
            plus,       personal,  openai/chatgpt-plus,       PERSONAL,   HIGH
            pro,        personal,  openai/chatgpt-pro,        PERSONAL,   HIGH
            team,       workspace, openai/chatgpt-business,   COMMERCIAL, HIGH
            business,   workspace, openai/chatgpt-business,   COMMERCIAL, HIGH
            self_serve_business_usage_based, workspace, openai/chatgpt-business, COMMERCIAL, HIGH
            enterprise, workspace, openai/chatgpt-enterprise, COMMERCIAL, HIGH
            edu,        workspace, openai/chatgpt-edu,        COMMERCIAL, HIGH
            enterprise, ,          openai/chatgpt-enterprise, COMMERCIAL, MEDIUM
            free,       workspace, openai/chatgpt-free,       PERSONAL,   HIGH
            enterprise, personal,  unknown,                   UNKNOWN,    LOW
            unheard-of, workspace, unknown,                   UNKNOWN,    LOW
            """)
    void knowsChatGptByPlanAndStructure(
            String plan, String structure, String id, LineClass lineClass, Confidence confidence) {
        Signals signals = chatGpt("a", account("a", plan, structure));
        assertThat(RESOLVER.resolve(signals))
                .returns(id, ResolvedLine::id)
                .returns(lineClass, ResolvedLine::lineClass)
                .returns(confidence, ResolvedLine::confidence);
    }

    @ParameterizedTest(name = "Claude with {0}, {1}, {2} is {3}")
    @CsvSource(textBlock = """
            chat,                 ,           default_claude_ai,      anthropic/claude-free,       HIGH
            chat api,             ,           default_claude_ai,      anthropic/claude-free,       HIGH
            claude_pro chat,      ,           default_claude_ai,      anthropic/claude-pro,        HIGH
            chat claude_max,      ,           default_claude_max_20x, anthropic/claude-max,        HIGH
            chat raven,           team,       default_raven,          anthropic/claude-team,       HIGH
            raven chat,           enterprise, default_raven,          anthropic/claude-enterprise, HIGH
            chat raven,           ,           default_raven,          anthropic/claude-team,       MEDIUM
            chat raven claude_pro, enterprise, default_raven,         anthropic/claude-pro,        HIGH
            api,                  ,           ,                       unknown,                     LOW
            """)
    void knowsClaudeByMembershipOfCapabilities(
            String capabilities, String ravenType, String rateLimit, String id, Confidence confidence) {
        Map<String, List<String>> attributes = new HashMap<>();
        attributes.put("capabilities", List.of(capabilities.split(" ")));
        attributes.put("raven-type", ravenType == null ? List.of() : List.of(ravenType));
        attributes.put("rate-limit-tier", rateLimit == null ? List.of() : List.of(rateLimit));
        Signals signals = new Signals(
                "claude.ai", List.of(new Account("org", false, attributes)), "org", true, Set.of(), Set.of(), null);
        assertThat(RESOLVER.resolve(signals))
                .returns(id, ResolvedLine::id)
                .returns(confidence, ResolvedLine::confidence);
    }

    @ParameterizedTest(name = "{0} with {1}={2}, signed in {3}, is {4}")
    @CsvSource(textBlock = """
            chatgpt.com,                   ,             ,           false, openai/chatgpt-logged-out
            chatgpt.com,                   ,             ,           true,  unknown
            claude.ai,                     ,             ,           true,  unknown
            gemini.google.com,             ,             ,           false, google/gemini-logged-out
            gemini.google.com,             kind,         personal,   true,  google/gemini-personal
            gemini.google.com,             domain,       gmail.com,  true,  google/gemini-personal
            gemini.google.com,             kind,         workspace,  true,  google/gemini-workspace
            copilot.microsoft.com,         ,             ,           ,      microsoft/copilot-personal
            copilot.microsoft.com,         kind,         work,       true,  microsoft/copilot-chat-work
            m365.cloud.microsoft,          ,             ,           true,  unknown
            m365.cloud.microsoft,          kind,         work,       true,  microsoft/copilot-chat-work
            www.perplexity.ai,             subscription, pro,        true,  perplexity/pro
            grok.com,                      plan,         supergrok,  true,  xai/supergrok
            chat.deepseek.com,             ,             ,           ,      deepseek/chat
            duck.ai,                       ,             ,           ,      duckduckgo/duck-ai
            contoso.openai.azure.com,      ,             ,           ,      microsoft/azure-openai
            openai.azure.com,              ,             ,           ,      unknown
            evil-chatgpt.com,              ,             ,           false, unknown
            example.com,                   plan,         enterprise, true,  unknown
            """)
    void knowsOtherServices(String host, String attribute, String value, Boolean loggedIn, String id) {
        List<Account> accounts =
                attribute == null ? List.of() : List.of(new Account("a", false, Map.of(attribute, List.of(value))));
        Signals signals =
                new Signals(host, accounts, attribute == null ? null : "a", loggedIn, Set.of(), Set.of(), null);
        assertThat(RESOLVER.resolve(signals).id()).isEqualTo(id);
    }

    @Test
    void judgesOnlyTheAccountInUse() {
        Account home = account("home", "free", "personal");
        Account work = account("work", "enterprise", "workspace");
        assertThat(RESOLVER.resolve(chatGpt("work", home, work)).id()).isEqualTo("openai/chatgpt-enterprise");
        assertThat(RESOLVER.resolve(chatGpt("home", home, work)).id()).isEqualTo("openai/chatgpt-free");
    }

    @Test
    void takesTheWeakerTierWhenTheAccountInUseWasNotSeen() {
        ResolvedLine line = RESOLVER.resolve(
                chatGpt(null, account("home", "free", "personal"), account("work", "enterprise", "workspace")));
        assertThat(line.id()).isEqualTo("openai/chatgpt-free");
        assertThat(line.evidence()).anyMatch(text -> text.contains("conflict") && text.contains("ChatGPT Enterprise"));
    }

    @Test
    void trustsNothingWhenOneOfTheAccountsCouldBeAnything() {
        ResolvedLine line = RESOLVER.resolve(
                chatGpt(null, account("a", "unheard-of", "workspace"), account("work", "enterprise", "workspace")));
        assertThat(line.lineClass()).isEqualTo(LineClass.UNKNOWN);
    }

    @Test
    void tellsTheConflictOfAStatementWithAccountsThatFitNoLine() {
        Account blank = new Account("a", false, Map.of());
        Account other = new Account("b", false, Map.of());
        ResolvedLine line = RESOLVER.resolve(stated("openai/chatgpt-enterprise", blank, other));
        assertThat(line.lineClass()).isEqualTo(LineClass.UNKNOWN);
        assertThat(line.evidence()).anyMatch(text -> text.startsWith("conflict:"));
    }

    @Test
    void tellsTheConflictWithinAnAccountEvenWhenAStatementNamesALine() {
        ResolvedLine line = RESOLVER.resolve(stated("openai/chatgpt-enterprise", account("a", "team", "personal")));
        assertThat(line.confidence()).isEqualTo(Confidence.LOW);
        assertThat(line.evidence()).anyMatch(text -> text.startsWith("conflict:") && text.contains("structure"));
    }

    @Test
    void neverLetsADeactivatedWorkspaceWin() {
        Account gone = new Account("work", true, Map.of("plan", List.of("team"), "structure", List.of("workspace")));
        Account home = account("home", "free", "personal");
        assertThat(RESOLVER.resolve(chatGpt(null, gone, home)).id()).isEqualTo("openai/chatgpt-free");
        assertThat(RESOLVER.resolve(chatGpt("work", gone, home)).lineClass()).isEqualTo(LineClass.UNKNOWN);
        assertThat(RESOLVER.resolve(chatGpt("work", gone)).evidence()).anyMatch(text -> text.contains("deactivated"));
    }

    @Test
    void doesNotGuessWhenTheAccountInUseIsNotOfThisLogin() {
        assertThat(RESOLVER.resolve(chatGpt("other", account("work", "enterprise", "workspace")))
                        .lineClass())
                .isEqualTo(LineClass.UNKNOWN);
    }

    @Test
    void countsAnotherCompanysWorkspaceAsPersonal() {
        LineResolver managed =
                new LineResolver(ShippedPolicies.LINES, Map.of("openai/chatgpt-enterprise", List.of("ours")));
        ResolvedLine theirs = managed.resolve(chatGpt("theirs", account("theirs", "enterprise", "workspace")));
        assertThat(theirs.lineClass()).isEqualTo(LineClass.PERSONAL);
        assertThat(theirs.isForeignWorkspace()).isTrue();
        ResolvedLine ours = managed.resolve(chatGpt("ours", account("ours", "enterprise", "workspace")));
        assertThat(ours.lineClass()).isEqualTo(LineClass.COMMERCIAL);
        assertThat(managed.resolve(chatGpt("ours")).id())
                .as("the listing alone names the line")
                .isEqualTo("openai/chatgpt-enterprise");
    }

    @Test
    void doesNotLetAListedWorkspaceHideAFreePlan() {
        LineResolver managed =
                new LineResolver(ShippedPolicies.LINES, Map.of("openai/chatgpt-enterprise", List.of("ours")));
        ResolvedLine line = managed.resolve(chatGpt("ours", account("ours", "free", "personal")));
        assertThat(line.id()).isEqualTo("openai/chatgpt-free");
        assertThat(line.evidence()).anyMatch(text -> text.startsWith("conflict:"));
    }

    @Test
    void believesAPersonsOwnWordOnlyALittle() {
        Signals says =
                new Signals("chatgpt.com", List.of(), null, true, Set.of(), Set.of(), "openai/chatgpt-enterprise");
        assertThat(RESOLVER.resolve(says)).returns(Confidence.LOW, ResolvedLine::confidence);
        Signals denied = new Signals(
                "chatgpt.com",
                List.of(account("a", "free", "personal")),
                "a",
                true,
                Set.of(),
                Set.of(),
                "openai/chatgpt-enterprise");
        assertThat(RESOLVER.resolve(denied).id()).isEqualTo("openai/chatgpt-free");
    }

    @Test
    void saysThatNothingIsKnown() {
        ResolvedLine line = RESOLVER.resolve(Signals.NONE);
        assertThat(line.id()).isEqualTo(ResolvedLine.UNKNOWN_ID);
        assertThat(line.name()).contains("treated as personal");
        assertThat(line.evidence()).isNotEmpty();
    }

    @Test
    void appliesOnlyModifiersTheLineHas() {
        Signals signals = new Signals(
                "chatgpt.com",
                List.of(account("a", "free", "personal")),
                "a",
                true,
                Set.of(),
                Set.of("training-off", "zero-retention"),
                null);
        assertThat(RESOLVER.resolve(signals).modifiers()).containsExactly("training-off");
    }

    static Signals chatGpt(String active, Account... accounts) {
        return new Signals("chatgpt.com", List.of(accounts), active, true, Set.of(), Set.of(), null);
    }

    static Account account(String id, String plan, String structure) {
        Map<String, List<String>> attributes = structure == null
                ? Map.of("plan", List.of(plan))
                : Map.of("plan", List.of(plan), "structure", List.of(structure));
        return new Account(id, false, attributes);
    }

    private static Signals stated(String line, Account... accounts) {
        return new Signals("chatgpt.com", List.of(accounts), null, null, Set.of(), Set.of(), line);
    }
}
