package dev.sluice.app;

import dev.sluice.cli.Parts;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.Token;
import dev.sluice.http.AgentServer;
import dev.sluice.http.Collaborators;
import dev.sluice.http.ServerSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The agent as it runs: its server, the note that tells the native host where, and the guardian that watches it. */
final class AgentService implements Parts.Service, Guardian.Charge {
    private static final int FAREWELL_SECONDS = 10;
    private static final int GAVE_UP = 75;

    private final AgentServer server;
    private final Wiring wiring;
    private final FileChannel lock;
    private final int port;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::shutDown, "shutdown");
    private final List<Thread> background = new ArrayList<>();
    private volatile boolean restarting;

    private AgentService(AgentServer server, Wiring wiring, FileChannel lock) {
        this.server = server;
        this.wiring = wiring;
        this.lock = lock;
        this.port = server.port();
    }

    /** @throws IOException if the port is taken, another agent runs, or the data directory is not as it must be */
    static AgentService start(Wiring wiring, Parts.Wish wish) throws IOException {
        DataHome home = wiring.home();
        home.create();
        home.existingToken();
        FileChannel lock = home.lock();
        AgentServer server;
        Token token;
        Collaborators collaborators;
        try {
            token = home.token();
            Ahead<Collaborators> behind = Ahead.start("backstage", new Backstage(wiring)::collaborators);
            try {
                server = listen(wiring, wish, token);
            } catch (IOException | RuntimeException e) {
                behind.await();
                throw e;
            }
            collaborators = adopt(server, behind);
        } catch (IOException | RuntimeException e) {
            wiring.store().close();
            lock.close();
            throw e;
        }
        Ahead.start("dismissals", collaborators.person().dismissals()::inForce);
        AgentService service = new AgentService(server, wiring, lock);
        home.writePort(new PortNote(server.port(), ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(service.hook);
        Watchdog watchdog = new Watchdog(Watchdog.Bounds.of(wiring.machine().surroundings()));
        service.background.add(new Guardian(home, token, watchdog, service).start());
        service.background.add(new PolicyFollower(wiring, server, collaborators).start());
        return service;
    }

    private static AgentServer listen(Wiring wiring, Parts.Wish wish, Token token) throws IOException {
        try {
            return AgentServer.start(ServerSettings.usual(wish.port(), wiring.origins()), token);
        } catch (AgentServer.PortTaken e) {
            if (!wish.orAny()) {
                throw e;
            }
            return AgentServer.start(ServerSettings.usual(0, wiring.origins()), token);
        }
    }

    /** Answers with what was made meanwhile, or not at all. */
    private static Collaborators adopt(AgentServer server, Ahead<Collaborators> behind) throws IOException {
        try {
            Collaborators collaborators = behind.get();
            server.adopt(collaborators);
            return collaborators;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String reportAddress() {
        return server.reportAddress();
    }

    @Override
    public long calls() {
        return server.calls();
    }

    @Override
    public void shed() {
        wiring.shed();
        System.gc();
    }

    /** Ends as when asked to, and harder when a call that does not end stands in the way. */
    @Override
    public void restart(String reason) {
        try {
            wiring.home().noteRestart(wiring.clock().instant(), reason);
        } catch (IOException diskFull) {
            // Then the doctor cannot tell; restarting matters more.
        }
        restarting = true;
        end.countDown();
        if (!await(closed, FAREWELL_SECONDS)) {
            release();
            succeed();
            Runtime.getRuntime().halt(GAVE_UP);
        }
    }

    @Override
    public void awaitEnd() {
        await(end, Long.MAX_VALUE);
    }

    @Override
    public void close() {
        letGo();
        server.close();
        try {
            wiring.store().close();
            wiring.home().removePort();
            lock.close();
        } catch (IOException alreadyGone) {
            // The note is only a hint: whoever reads it asks for proof.
        }
        if (restarting) {
            succeed();
        }
        closed.countDown();
    }

    /** Nothing may keep a closed agent in memory, nor look after it. */
    private void letGo() {
        if (!restarting) {
            background.forEach(Thread::interrupt);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook waits for this very close.
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            // It goes with the process.
        }
    }

    private void succeed() {
        try {
            wiring.machine().startSuccessor(port);
        } catch (IOException e) {
            // The browser starts the agent when it needs it next.
        }
    }

    private void shutDown() {
        end.countDown();
        await(closed, Long.MAX_VALUE);
    }

    private static boolean await(CountDownLatch latch, long seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
