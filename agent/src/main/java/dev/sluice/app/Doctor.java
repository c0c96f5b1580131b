package dev.sluice.app;

import dev.sluice.browser.Browser;
import dev.sluice.browser.NativeHost;
import dev.sluice.health.Check;
import dev.sluice.health.Check.Result;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What {@code sluice doctor} looks at. */
record Doctor(Wiring wiring, Machine machine) {
    List<Check> checks() {
        FileChecks files = new FileChecks(home(), wiring.clock());
        return List.of(
                new Check("data-directory", "data directory", files::dataDirectory),
                new Check("disk-space", "disk", files::disk),
                new Check("token-rights", "token", files::token),
                new Check("ledger-key", "ledger's key", files::ledgerKey),
                new Check("agent-running", "agent", this::agent),
                new Check("watchdog", "watchdog", files::watchdog),
                new Check("ledger", "ledger", files::ledger),
                new Check("clock", "clock", files::clock),
                new Check("policy", "policy", this::policy),
                new Check("telemetry", "telemetry", wiring.telemetry()::check),
                new Check("bundle", "policy bundle", new BundleCheck(wiring, machine)::result),
                new Check("facts-age", "facts about vendors", this::facts),
                new Check("native-host", "browser integration", this::nativeHost),
                new Check("browser", "browser", this::browser));
    }

    private Result agent() {
        try {
            PortNote running = RunningAgent.find(home());
            if (running != null) {
                return Result.ok("proved itself on port " + running.port() + ", process " + running.process());
            }
            PortNote note = home().port();
            return note == null
                    ? Result.warning("does not run", "start it with sluice run; the browser starts it too")
                    : Result.warning("was last seen on port " + note.port() + " and does not answer", "sluice run");
        } catch (IOException e) {
            return Result.fault(String.valueOf(e.getMessage()), "see token");
        }
    }

    private Result policy() {
        EffectivePolicy policy = wiring.effective();
        List<Problem> problems = wiring.policy().problems();
        if (!problems.isEmpty()) {
            return fault(problems.get(0), "the strict policy is used instead");
        }
        readTheRest();
        problems = wiring.policy().problems();
        return problems.isEmpty()
                ? Result.ok(policy.version() + ", " + policy.layers().size() + " in force")
                : fault(problems.get(0), "it is left out");
    }

    /** What else lies beside a policy file is read when it is first needed, and may be wrong too. */
    private void readTheRest() {
        wiring.scanner();
        wiring.levels();
        wiring.policy().productLines();
    }

    private static Result fault(Problem problem, String state) {
        String where = problem.file() + " line " + problem.line() + ": " + problem.path();
        return Result.fault(where + " " + problem.what() + "; " + state, problem.cure());
    }

    private Result facts() {
        LocalDate today = LocalDate.now(wiring.clock());
        long stale = wiring.policy().productLines().stream()
                .flatMap(line -> line.answers().values().stream())
                .filter(answer -> answer.isStale(today))
                .count();
        return stale == 0
                ? Result.ok("all checked within " + ProductLine.STALE_AFTER_DAYS + " days")
                : Result.warning(
                        stale + " were checked more than " + ProductLine.STALE_AFTER_DAYS + " days ago",
                        "update Sluice or its policies");
    }

    private Result nativeHost() {
        if (machine.isInstalled()) {
            int browsers = NativeHost.registered(machine.packagePlaces()).size();
            return browsers == 0
                    ? Result.fault("the package's entries for browsers are gone", "install the package again")
                    : Result.ok("registered by the package, " + browsers + (browsers == 1 ? " entry" : " entries"));
        }
        List<Path> registered = NativeHost.registered(machine.hostPlaces());
        if (registered.isEmpty()) {
            return Result.warning("no browser knows the native host", "sluice run registers it");
        }
        return Files.isExecutable(NativeHost.launcher(home().folder()))
                ? Result.ok("registered for " + registered.size() + " browsers")
                : Result.warning(
                        "registered for another data directory", "sluice run with this --data-dir registers it anew");
    }

    private Result browser() {
        Browser found = Browser.find(machine.surroundings().environment());
        return found == null
                ? Result.warning("no Chromium, Edge, Brave or Chrome found", "install one of them")
                : Result.ok(found.executable().toString());
    }

    private DataHome home() {
        return wiring.home();
    }
}
