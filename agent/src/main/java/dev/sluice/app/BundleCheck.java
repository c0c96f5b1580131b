package dev.sluice.app;

import dev.sluice.bundle.BundleInstall;
import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.health.Check.Result;
import dev.sluice.update.BundleFetch;
import dev.sluice.update.FetchNote;
import dev.sluice.update.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the doctor says of the organisation's signed bundle: which is in force, and whether newer ones arrive. */
record BundleCheck(Wiring wiring, Machine machine) {
    private static final int LOOKS_UNTIL_WARNING = 4;

    Result result() {
        SignedBundle bundle = wiring.policy().bundle();
        BundleSource source = wiring.policy().notes().bundle();
        Path folder = machine.surroundings().machinePolicy();
        if (source == null && bundle == null) {
            return Files.exists(folder.resolve(BundleInstall.BUNDLE))
                    ? Result.fault(
                            "the one on this machine is not accepted, so the strict policy is in force", "see policy")
                    : Result.ok("none is used");
        }
        if (source != null && !BundleFetch.isAllowed(source.address())) {
            return Result.fault("its address is neither https nor a file", "correct machine.yaml");
        }
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
        Trouble trouble = last.trouble();
        if (trouble == null) {
            return isMissing
                    ? Result.fault(force + "; what was fetched is gone", "start the agent: sluice run")
                    : Result.ok(force + ", last looked " + last.when());
        }
        if (isMissing) {
            return Result.fault(force + ": " + trouble.text(), trouble.cure());
        }
        if (last.outcome() == BundleFetch.Outcome.REFUSED) {
            return Result.warning(force + "; what is published was refused: " + trouble.text(), trouble.cure());
        }
        Instant missed = last.answered().plus(betweenLooks.multipliedBy(LOOKS_UNTIL_WARNING));
        return missed.isBefore(wiring.clock().instant())
                ? Result.warning(force + "; nothing since " + last.answered() + ": " + trouble.text(), trouble.cure())
                : Result.ok(force + ", last looked " + last.when() + ": " + trouble.text());
    }
}
