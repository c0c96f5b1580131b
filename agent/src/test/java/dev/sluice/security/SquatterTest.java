package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import dev.sluice.home.Token;
import dev.sluice.http.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program holds the port the agent was last seen on. The browser's side is in {@code attacks.mjs}. */
class SquatterTest {
    @TempDir
    Path folder;

    @Test
    void isNotBelievedWhenItAnswersLikeAnAgent() throws IOException {
        DataHome home = new DataHome(folder.resolve("data"));
        Token token = home.token();
        try (Squatter squatter = new Squatter(line -> "{\"status\":\"ok\",\"product\":\"sluice\",\"proof\":\"00\"}")) {
            home.writePort(new PortNote(squatter.port(), 1));

            assertThat(RunningAgent.find(home)).isNull();
            assertThat(squatter.heard).isNotEmpty().noneMatch(line -> line.contains(token.text()));
            assertThat(squatter.heard).noneMatch(line -> line.toLowerCase().startsWith("authorization"));
        }
    }

    /** It passes the challenge on to the real agent on another port, and the answer back. */
    @Test
    void isNotBelievedWhenItPassesTheChallengeOn() throws IOException {
        Path data = folder.resolve("data");
        try (AgentUnderTest agent = AgentUnderTest.start(data);
                Squatter squatter = new Squatter(path -> answerOf(agent.port(), path))) {
            DataHome home = new DataHome(data);
            assertThat(RunningAgent.find(home)).isNotNull();

            home.writePort(new PortNote(squatter.port(), 1));

            assertThat(RunningAgent.find(home)).isNull();
            assertThat(squatter.heard).anyMatch(line -> line.startsWith("GET /v1/health?challenge="));
        }
    }

    private static String answerOf(int port, String path) {
        try {
            return new Client(port).get(path).body();
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Answers every request with what the given function makes of its path, and remembers every line it hears. */
    private static final class Squatter implements AutoCloseable {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final Thread thread;

        Squatter(UnaryOperator<String> answer) throws IOException {
            thread = new Thread(() -> serve(answer), "squatter");
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(UnaryOperator<String> answer) {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                    String first = in.readLine();
                    for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {
                        heard.add(line);
                    }
                    byte[] body = answer.apply(first.split(" ", 3)[1]).getBytes(StandardCharsets.UTF_8);
                    String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
                    caller.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                    caller.getOutputStream().write(body);
                } catch (IOException closed) {
                    continue;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
