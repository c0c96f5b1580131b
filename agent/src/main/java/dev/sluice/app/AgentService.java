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
import java.util.concurrent.CountDownLatch;

/** The agent as it runs: its server, and the note that tells the native host where. */
final class AgentService implements Parts.Service {
    private final AgentServer server;
    private final DataHome home;
    private final FileChannel lock;
    private final Store store;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private AgentService(AgentServer server, Wiring wiring, FileChannel lock) {
        this.server = server;
        this.home = wiring.home();
        this.store = wiring.store();
        this.lock = lock;
    }

    /** @throws IOException if the port is taken, or the data directory is not as it must be */
    static AgentService start(Wiring wiring, Parts.Wish wish) throws IOException {
        Token token = wiring.home().token();
        FileChannel lock = wiring.home().lock();
        AgentServer server;
        try {
            server = listen(wiring, wish, token);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        AgentService service = new AgentService(server, wiring, lock);
        wiring.home()
                .writePort(new PortNote(server.port(), ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutDown, "shutdown"));
        return service;
    }

    private static AgentServer listen(Wiring wiring, Parts.Wish wish, Token token) throws IOException {
        Collaborators collaborators = new Backstage(wiring).collaborators();
        try {
            return AgentServer.start(ServerSettings.usual(wish.port(), wiring.origins()), token, collaborators);
        } catch (AgentServer.PortTaken e) {
            if (!wish.orAny()) {
                throw e;
            }
            return AgentServer.start(ServerSettings.usual(0, wiring.origins()), token, collaborators);
        }
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String reportAddress() {
        return server.reportAddress();
    }

    @Override
    public void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.close();
        try {
            store.close();
            home.removePort();
            lock.close();
        } catch (IOException alreadyGone) {
            // The note is only a hint: whoever reads it asks for proof.
        }
        closed.countDown();
    }

    private void shutDown() {
        end.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
