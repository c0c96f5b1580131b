package dev.sluice.app;

import dev.sluice.app.Watchdog.Reading;
import dev.sluice.home.DataHome;
import dev.sluice.home.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Looks after the running agent: what it uses, and whether the token file still holds its token. */
final class Guardian implements Runnable {
    /** Briefer than the native host waits for an agent it has started. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** While calls come in, memory is looked at so many times as often. */
    private static final int MEMORY_LOOKS = 10;

    /** So many looks without a call make an agent that nobody uses. */
    private static final int IDLE_LOOKS = 120;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final DataHome home;
    private final Token token;
    private final Watchdog watchdog;
    private final Charge charge;
    private final HeapCare heap = HeapCare.ofThisProcess();
    private long callsBefore;
    private int idleLooks;

    /** What the guardian may do to the agent. */
    interface Charge {
        long calls();

        void shed();

        /** Does not return until the agent ends. */
        void restart(String reason);
    }

    Guardian(DataHome home, Token token, Watchdog watchdog, Charge charge) {
        this.home = home;
        this.token = token;
        this.watchdog = watchdog;
        this.charge = charge;
    }

    /** Returns the thread that looks from time to time, until it is interrupted. */
    Thread start() {
        Thread thread = new Thread(this, "guardian");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            long calls = -1;
            while (true) {
                boolean busy = charge.calls() != calls;
                calls = charge.calls();
                waitForLook(busy);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForLook(boolean busy) throws InterruptedException {
        if (!busy) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return;
        }
        for (int i = 0; i < MEMORY_LOOKS; i++) {
            Thread.sleep(BETWEEN_LOOKS.toMillis() / MEMORY_LOOKS);
            heap.look(charge.calls());
        }
    }

    void look() {
        if (!holdsOurToken()) {
            charge.restart("its token was removed, changed or opened to others");
            return;
        }
        Reading now = reading();
        switch (watchdog.look(now)) {
            case NOTHING -> {
                rest(now.calls());
                heap.look(now.calls());
            }
            case SHED -> charge.shed();
            case RESTART -> charge.restart(watchdog.reason());
        }
    }

    /** Once after ten minutes without a call, what can be made again is let go. */
    private void rest(long calls) {
        idleLooks = calls == callsBefore ? idleLooks + 1 : 0;
        callsBefore = calls;
        if (idleLooks == IDLE_LOOKS) {
            charge.shed();
        }
    }

    private boolean holdsOurToken() {
        try {
            Token kept = home.existingToken();
            return kept != null && kept.isSameAs(token.text());
        } catch (IOException e) {
            return false;
        }
    }

    private Reading reading() {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Reading(System.nanoTime(), resident(), cpu, charge.calls());
    }

    /** Resident memory where the system tells it, else what the heap holds. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(STATUS, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    << 10;
        } catch (IOException elsewhere) {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
