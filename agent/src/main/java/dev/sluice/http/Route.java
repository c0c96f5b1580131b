package dev.sluice.http;

import java.util.function.Function;

/**
 * One way to call the agent.
 *
 * @param maxBodyBytes largest body, 0 for routes that take none
 * @param access who may call it
 */
record Route(String method, String path, int maxBodyBytes, Access access, Function<Call, Reply> answer) {

    enum Access {
        /** Anybody on this machine who is not a web page. */
        OPEN,
        /** Whoever holds the token. */
        TOKEN,
        /** Whoever holds a one-time link; the last part of the path is its key. */
        LINK
    }

    static Route get(String path, Function<Call, Reply> answer) {
        return new Route("GET", path, 0, Access.TOKEN, answer);
    }

    static Route post(String path, int maxBodyBytes, Function<Call, Reply> answer) {
        return new Route("POST", path, maxBodyBytes, Access.TOKEN, answer);
    }

    Route open() {
        return new Route(method, path, maxBodyBytes, Access.OPEN, answer);
    }

    Route byLink() {
        return new Route(method, path, maxBodyBytes, Access.LINK, answer);
    }

    boolean isAt(String asked) {
        if (access != Access.LINK) {
            return path.equals(asked);
        }
        return asked.startsWith(path) && asked.indexOf('/', path.length()) < 0 && asked.length() > path.length();
    }
}
