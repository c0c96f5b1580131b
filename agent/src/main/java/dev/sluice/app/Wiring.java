package dev.sluice.app;

import dev.sluice.approve.Approvals;
import dev.sluice.approve.PermissionFolder;
import dev.sluice.browser.HostPlaces;
import dev.sluice.bundle.PolicyStore;
import dev.sluice.cli.Parts;
import dev.sluice.decide.Decider;
import dev.sluice.detect.Engine;
import dev.sluice.detect.Levels;
import dev.sluice.detect.Scanner;
import dev.sluice.health.Check;
import dev.sluice.health.ExtensionState;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.inspect.Inspector;
import dev.sluice.inspect.Memory;
import dev.sluice.inspect.Steps;
import dev.sluice.inspect.Tally;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.redact.Redactor;
import dev.sluice.redact.Vault;
import dev.sluice.tier.LineResolver;
import dev.sluice.tokens.ConversationTotals;
import dev.sluice.tokens.TokenCounter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parts together for one data directory. */
final class Wiring implements Parts {
    private final DataHome home;
    private final Clock clock = Clock.systemDefaultZone();
    private final TokenCounter tokens = new TokenCounter();
    private final ConversationTotals totals = new ConversationTotals();
    private final Vault vault = new Vault(Vault.Settings.DEFAULT);
    private final Redactor redactor = new Redactor(vault);
    private final ExtensionState extensionState = new ExtensionState();
    private volatile Rules rules;
    private final Machine machine;
    private final Lazy<Inspector> inspector =
            new Lazy<>(() -> inspector(Memory.ofPermissions(new Permissions(this::permissions, Clock.systemUTC()))));
    private final Lazy<Store> store = new Lazy<>(() -> new Store(home(), clock(), keep()));

    private Wiring(Surroundings surroundings, DataHome home) {
        this.home = home;
        this.machine = new Machine(surroundings, home, surroundings.origins());
        this.rules = readRules();
    }

    /** Makes the parts for a data directory, the person's own when none is named. */
    record Maker(Surroundings surroundings) implements Parts.Maker {
        @Override
        public Parts make(@Nullable Path dataDir) {
            Path folder = dataDir == null ? surroundings.usualDataDir() : dataDir;
            return new Wiring(surroundings, new DataHome(folder.toAbsolutePath().normalize()));
        }
    }

    @Override
    public DataHome home() {
        return home;
    }

    @Override
    public Scanner scanner() {
        return rules.scanner().get();
    }

    @Override
    public Levels levels() {
        return rules.levels().get();
    }

    @Override
    public TokenCounter tokens() {
        return tokens;
    }

    @Override
    public Inspector inspector() {
        return inspector.get();
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Redactor redactor() {
        return redactor;
    }

    @Override
    public PolicyStore policy() {
        return rules.policy();
    }

    @Override
    public PermissionFolder permissions() {
        Set<String> names = new HashSet<>(policy().notes().people());
        names.add(System.getProperty("user.name", ""));
        return new PermissionFolder(
                home.permissionFolder(), new Approvals(effective().approvals(), names), clock);
    }

    @Override
    public Reports reports() {
        return new LedgerReports(store()::ledger, clock, () -> policy().productLines(), telemetry());
    }

    @Override
    public List<Check> checks() {
        return new Doctor(this, machine).checks();
    }

    @Override
    public Set<String> origins() {
        return machine.origins();
    }

    @Override
    public HostPlaces hostPlaces() {
        return machine.hostPlaces();
    }

    @Override
    public void registerHost() throws IOException {
        machine.registerHost(hostPlaces());
    }

    @Override
    public @Nullable Path extension() {
        return machine.extension();
    }

    @Override
    public void startBrowser() throws IOException {
        machine.startBrowser();
    }

    @Override
    public Service serve(Wish wish) throws IOException {
        return AgentService.start(this, wish);
    }

    @Override
    public @Nullable PortNote findOrStart() throws IOException {
        return machine.findOrStart();
    }

    @Override
    public boolean openLink(String address) {
        return machine.openLink(address);
    }

    /** Lets go of whatever can be made again. */
    void shed() {
        tokens.forget();
        Engine made = rules.scanner().made();
        if (made != null) {
            made.forget();
        }
    }

    /** Reads policy anew; what was made from it before must be made again. */
    void reread() {
        rules = readRules();
    }

    private Rules readRules() {
        PolicyStore policy = PolicyStore.of(machine.surroundings().machinePolicy(), home.folder());
        Lazy<EffectivePolicy> effective = new Lazy<>(policy::effective);
        return new Rules(
                policy,
                new Lazy<>(() -> Detection.engine(policy)),
                new Lazy<>(() -> new Levels(policy.levelRules())),
                effective,
                new Lazy<>(() ->
                        new LineResolver(policy.productLines(), effective.get().ownWorkspaces())));
    }

    /** Policy as it was read last, and what is made from it. */
    private record Rules(
            PolicyStore policy,
            Lazy<Engine> scanner,
            Lazy<Levels> levels,
            Lazy<EffectivePolicy> effective,
            Lazy<LineResolver> lines) {}

    Machine machine() {
        return machine;
    }

    EffectivePolicy effective() {
        return rules.effective().get();
    }

    ExtensionState extensionState() {
        return extensionState;
    }

    TelemetryParts telemetry() {
        return new TelemetryParts(this);
    }

    ConversationTotals totals() {
        return totals;
    }

    Clock clock() {
        return clock;
    }

    Store store() {
        return store.get();
    }

    Inspector inspector(Memory memory) {
        Steps steps = new Steps(
                scanner(),
                levels(),
                new Tally(tokens, totals),
                rules.lines().get(),
                new Decider(effective()),
                redactor,
                policy().notes().groups());
        return new Inspector(steps, memory, clock);
    }

    /** How long the ledger keeps events. */
    Duration keep() {
        return Duration.ofDays(effective().conduct().ledgerDays());
    }
}
