package dev.sluice.http;

import java.util.Set;

/**
 * How the server listens and what it takes.
 *
 * @param port 0 for any free one
 * @param origins of the extensions that may call
 * @param maxDocumentBytes of the request that carries a document in base64
 */
public record ServerSettings(int port, Set<String> origins, int maxBodyBytes, int maxDocumentBytes, Rate rate) {
    public static final int USUAL_PORT = 18_765;

    /** Sluice's own extension; its id follows from the public key in its manifest. */
    public static final String EXTENSION_ORIGIN = "chrome-extension://pjmjonkmkmgaebpnfiknmkcacccodkem";

    /** Calls per second, and how many may come at once. */
    public record Rate(int perSecond, int burst) {}

    /** For callers without the token, who only ever need to ask whether the agent is there. */
    Rate strangersRate() {
        return new Rate(Math.max(1, rate.perSecond() / 10), Math.max(1, rate.burst() / 10));
    }

    public static ServerSettings usual(int port, Set<String> origins) {
        return new ServerSettings(port, origins, 16 << 20, 44 << 20, new Rate(2_000, 4_000));
    }
}
