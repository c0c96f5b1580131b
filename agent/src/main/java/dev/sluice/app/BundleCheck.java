package dev.sluice.app;

import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.health.Check.Result;
import dev.sluice.update.BundleFetch;
import dev.sluice.update.FetchNote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the doctor says of the organisation's signed bundle: which is in force, and whether newer ones arrive. */
record BundleCheck(Wiring wiring, Machine machine) {
    private static final int LOOKS_UNTIL_WARNING = 4;
    private static final String FETCH_CURE = "check the server, the certificate and the proxy of this machine";

    Result result() {
        SignedBundle bundle = wiring.policy().bundle();
        BundleSource source = wiring.policy().notes().bundle();
        if (source == null && bundle == null) {
            return Result.ok("none is used");
        }
        if (source != null && !BundleFetch.isAllowed(source.address())) {
            return Result.fault("its address is neither https nor a file", "correct machine.yaml");
        }
        Path folder = machine.surroundings().machinePolicy();
        if (!new BundleInstall(folder, wiring.home().folder()).hasKey()) {
            return Result.fault("there is no key to check it against", "put bundle.pub into " + folder);
        }
        String force = bundle == null
                ? "none is in force, so the strict policy is"
                : bundle.counter() + " in force, valid until " + bundle.expires();
        if (bundle != null && !wiring.clock().instant().isBefore(bundle.expires())) {
            return Result.fault(force + ": it has expired and stays in force", "publish a new one");
        }
        return source == null ? Result.ok(force) : fetching(force, bundle == null, source.betweenLooks());
    }

    private Result fetching(String force, boolean isMissing, Duration betweenLooks) {
        FetchNote last = FetchNote.read(wiring.home().folder());
        if (last == null) {
            return isMissing
                    ? Result.fault(force + "; the agent has not looked for one yet", "start the agent: sluice run")
                    : Result.warning(force + "; the agent has not looked for a newer one yet", "sluice run");
        }
        if (isMissing) {
            return Result.fault(force + "; the last look said: " + last.outcome() + " " + last.why(), FETCH_CURE);
        }
        if (last.outcome() == BundleFetch.Outcome.REFUSED) {
            return Result.warning(force + "; what is published was refused: " + last.why(), "publish a good one");
        }
        Instant missed = last.answered().plus(betweenLooks.multipliedBy(LOOKS_UNTIL_WARNING));
        return last.outcome() == BundleFetch.Outcome.UNREACHABLE
                        && missed.isBefore(wiring.clock().instant())
                ? Result.warning(force + "; not reached since " + last.answered() + ": " + last.why(), FETCH_CURE)
                : Result.ok(force + ", last looked " + last.when());
    }
}
