package dev.sluice.app;

import dev.sluice.health.Check.Result;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.policy.TelemetrySettings;
import dev.sluice.report.Leaving;
import dev.sluice.telemetry.Heartbeat;
import dev.sluice.telemetry.Preview;
import dev.sluice.telemetry.Source;
import dev.sluice.telemetry.Telemetry;
import dev.sluice.telemetry.TelemetryFolder;
import dev.sluice.telemetry.TelemetryStatus;
import dev.sluice.wire.Version;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What telemetry counts on this machine, and what people can learn of it. */
record TelemetryParts(Wiring wiring) implements Source {
    Optional<Thread> start() {
        TelemetrySettings settings = settings();
        return settings.isOn()
                ? Optional.of(new Telemetry(folder(), settings, this, wiring.clock()).start())
                : Optional.empty();
    }

    Leaving leaving(Instant now) {
        Preview preview = new Preview(folder(), settings(), this);
        return new Leaving(settings().isOn(), preview.hasDevice(), preview.waiting(), preview.next(now));
    }

    void forget() {
        try {
            folder().forget();
        } catch (IOException e) {
            throw new LedgerUnavailable("what telemetry keeps could not be removed", e);
        }
    }

    Result check() {
        TelemetrySettings settings = settings();
        TelemetryStatus status = TelemetryStatus.read(folder(), settings);
        if (!status.on()) {
            return Result.ok("off");
        }
        String what = "on, last success " + (status.lastSuccess() == null ? "never" : status.lastSuccess()) + ", "
                + status.queued() + " queued, " + status.lost() + " lost";
        return status.isLate(settings, wiring.clock().instant())
                ? Result.warning(what + ": " + status.problem(), "see telemetry in machine.yaml and docs/telemetry.md")
                : Result.ok(what);
    }

    @Override
    public List<Event> events(Instant from, Instant to) {
        return wiring.store().ledger().events(from, to);
    }

    @Override
    public Heartbeat heartbeat() {
        return new Heartbeat(
                Version.TEXT,
                wiring.extensionState().version(),
                wiring.effective().version(),
                wiring.extensionState().brokenSites(wiring.clock().instant()),
                wiring.policy().problems().size(),
                0);
    }

    private TelemetrySettings settings() {
        return wiring.policy().notes().telemetry();
    }

    private TelemetryFolder folder() {
        return new TelemetryFolder(wiring.home().telemetryFolder());
    }
}
