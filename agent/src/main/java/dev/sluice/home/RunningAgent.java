package dev.sluice.home;

import dev.sluice.home.DataHome.PortNote;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the agent of a data directory and makes it prove that it knows the token before it is believed. */
public final class RunningAgent {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int CHALLENGE_BYTES = 32;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Pattern ADDRESS =
            Pattern.compile("\"address\"\\s*:\\s*\"(http://127\\.0\\.0\\.1:[0-9]+/[0-9a-z/]+)\"");

    private RunningAgent() {}

    /** Where the agent runs, or null when it does not or when something else answers in its place. */
    public static @Nullable PortNote find(DataHome home) throws IOException {
        PortNote note = home.port();
        Token token = note == null ? null : home.existingToken();
        return note != null && token != null && isProven(note.port(), token) ? note : null;
    }

    static boolean isProven(int port, Token token) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        new SecureRandom().nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        String expected = "\"portProof\":\"" + token.proveAt(port, challenge) + "\"";
        return health(port, challenge).contains(expected);
    }

    /**
     * A one-time address of the report page.
     *
     * @throws IOException if the agent does not give one
     */
    public static String reportLink(DataHome home, PortNote agent) throws IOException {
        HttpURLConnection call = call(agent.port(), "/v1/report/link");
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", "Bearer " + home.token().text());
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        call.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        try (InputStream in = call.getInputStream()) {
            Matcher address = ADDRESS.matcher(new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new IOException("the agent at port " + agent.port() + " gave no link to its report");
    }

    private static HttpURLConnection call(int port, String path) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        call.setConnectTimeout(PATIENCE_MILLIS);
        call.setReadTimeout(PATIENCE_MILLIS);
        return call;
    }

    private static String health(int port, String challenge) {
        try {
            try (InputStream in =
                    call(port, "/v1/health?challenge=" + challenge).getInputStream()) {
                return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            }
        } catch (IOException unreachable) {
            return "";
        }
    }
}
