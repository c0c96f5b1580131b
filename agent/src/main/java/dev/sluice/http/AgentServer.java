package dev.sluice.http;

import dev.sluice.home.Token;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.BindException;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The agent's HTTP server, on loopback only. */
public final class AgentServer implements AutoCloseable {
    private static final int MAX_THREADS = 24;
    private static final int MIN_THREADS = 2;
    private static final int THREAD_IDLE_MILLIS = 30_000;
    private static final int CONNECTION_IDLE_MILLIS = 30_000;
    private static final int MAX_HEADER_BYTES = 8_192;
    private static final int WAITING_CONNECTIONS = 128;

    static {
        // Else Jetty starts the whole of Java's management, 220 classes, to ask how long a reference is.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private final Javalin javalin;
    private final Responder responder = new Responder();
    private final OneTimeLinks links = new OneTimeLinks();
    private final Function<Collaborators, Gate> gates;

    /** The port is held by another program. */
    public static final class PortTaken extends IOException {
        private static final long serialVersionUID = 1L;

        PortTaken(int port, Throwable cause) {
            super("port " + port + " is taken by another program", cause);
        }
    }

    private AgentServer(ServerSettings settings, Token token) {
        Gate.Limits limits = new Gate.Limits(
                RateLimit.of(settings.rate(), System::nanoTime),
                RateLimit.of(settings.strangersRate(), System::nanoTime));
        Gate.Pass pass = new Gate.Pass(token, this::port, settings.origins(), links);
        Routes.Here here = new Routes.Here(token, links, this::port);
        gates = adopted -> new Gate(new Routes(settings, adopted, here).all(), pass, limits);
        javalin = Javalin.create(config -> configure(config, settings, responder));
    }

    /**
     * Listens. Calls wait until the first {@link #adopt}.
     *
     * @throws PortTaken if another program listens there
     */
    public static AgentServer start(ServerSettings settings, Token token) throws PortTaken {
        AgentServer server = new AgentServer(settings, token);
        Javalin javalin = server.javalin;
        try {
            javalin.start();
        } catch (RuntimeException e) {
            javalin.stop();
            throw portTaken(e, settings.port());
        }
        server.listenOnIpv6();
        return server;
    }

    /** Answers from now on with other collaborators; calls under way end with the ones they began with. */
    public void adopt(Collaborators collaborators) {
        responder.use(gates.apply(collaborators));
    }

    public int port() {
        return first().getLocalPort();
    }

    /** How many calls were answered. */
    public long calls() {
        return responder.calls();
    }

    /** A one-time address of the report page. */
    public String reportAddress() {
        return ReportRoutes.address(port(), links);
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private ServerConnector first() {
        return (ServerConnector) javalin.jettyServer().server().getConnectors()[0];
    }

    private static void configure(JavalinConfig config, ServerSettings settings, Responder responder) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // Within one machine, packing a megabyte takes longer than handing it over.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, THREAD_IDLE_MILLIS);
        config.jetty.modifyHttpConfiguration(AgentServer::limit);
        config.jetty.addConnector((server, http) -> connector(server, http, "127.0.0.1", settings.port()));
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
        config.routes.before(responder::answer);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        connector.setReuseAddress(true);
        return connector;
    }

    /** Machines without IPv6 are served on IPv4 alone. */
    private void listenOnIpv6() {
        Server server = javalin.jettyServer().server();
        HttpConfiguration http =
                first().getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        ServerConnector second = connector(server, http, "::1", port());
        try {
            second.open();
            second.start();
            server.addConnector(second);
        } catch (Exception noIpv6) {
            second.close();
        }
    }

    private static PortTaken portTaken(RuntimeException e, int port) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new PortTaken(port, e);
            }
        }
        throw e;
    }
}
