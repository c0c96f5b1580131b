package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.cli.Parts;
import dev.sluice.home.DataHome;
import dev.sluice.home.RunningAgent;
import dev.sluice.http.AgentServer;
import dev.sluice.http.ServerSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {
    private static final int A_WHILE_MILLIS = 300;

    @Test
    void answersWhoCalledBeforeItWasReady(@TempDir Path data) throws Exception {
        Wiring wiring = (Wiring) new Wiring.Maker(new Surroundings(Map.of(), System::getProperty)).make(data);
        DataHome home = wiring.home();
        ServerSettings settings = ServerSettings.usual(0, Set.of(ServerSettings.EXTENSION_ORIGIN));
        try (AgentServer server = AgentServer.start(settings, home.token());
                Socket early = new Socket("127.0.0.1", server.port())) {
            early.setSoTimeout(A_WHILE_MILLIS);
            String call = "GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
            early.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(early.getInputStream(), StandardCharsets.US_ASCII));
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(answer::readLine);

            server.adopt(new Backstage(wiring).collaborators());

            early.setSoTimeout(0);
            assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
        } finally {
            wiring.store().close();
        }
    }

    /** Whoever started it asks it for its port; a person who named one is told that it is taken instead. */
    @Test
    void takesAnotherPortWhenTheBrowserStartsIt(@TempDir Path data) throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Parts.Service service = new Wiring.Maker(new Surroundings(Map.of(), System::getProperty))
                        .make(data)
                        .serve(new Parts.Wish(stranger.getLocalPort(), true))) {
            assertThat(service.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(RunningAgent.find(new DataHome(data)).port()).isEqualTo(service.port());
        }
    }
}
