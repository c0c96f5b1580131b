package dev.sluice.security;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.document.Samples;
import dev.sluice.http.Client;
import java.io.IOException;
import java.io.PrintStream;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Base64;

/** Starts the agent and asks everything of it once; a process for {@link OfflineTest}. */
public final class Exercise {
    private Exercise() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        out.println("interfaces " + interfaces());
        try (AgentUnderTest agent = AgentUnderTest.start(Path.of(arguments[0]))) {
            Client owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
            everything(owner, out);
            out.println("page "
                    + new Client(agent.port())
                            .get(agent.reportAddress().replaceAll("^http://[^/]+", ""))
                            .status());
        }
        out.println("end");
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    static void everything(Client owner, PrintStream out) throws IOException {
        String text = "Herr Hans Müller, hans@example.com, https://example.com/x and 4111 1111 1111 1111";
        String body = "{\"text\":\"" + text + "\",\"site\":\"chatgpt.com\",\"conversation\":\"c\"}";
        Client.Answer verdict = owner.post("/v1/inspect", body);
        out.println("inspect " + verdict.status());
        String id = verdict.json().path("id").asText();
        out.println("event "
                + owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"sent\"}")
                        .status());
        out.println("redact "
                + owner.post("/v1/redact", "{\"text\":\"" + text + "\"}").status());
        out.println("restore "
                + owner.post("/v1/restore", "{\"text\":\"[EMAIL_1]\",\"conversation\":\"c\"}")
                        .status());
        out.println("docx " + document(owner, "a.docx", Samples.docx(text, "b")));
        out.println("pdf " + document(owner, "a.pdf", Samples.pdf("hans@example.com", false)));
        out.println("mail " + document(owner, "a.eml", Samples.mail()));
        for (String path : new String[] {"policy", "services", "report", "health", "openapi.yaml"}) {
            out.println(path + " " + owner.get("/v1/" + path).status());
        }
    }

    private static String document(Client owner, String name, byte[] bytes) throws IOException {
        String data = Base64.getEncoder().encodeToString(bytes);
        return owner.post("/v1/documents", "{\"name\":\"" + name + "\",\"data\":\"" + data + "\"}")
                .json()
                .path("readable")
                .asText();
    }

    private static String interfaces() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .map(NetworkInterface::getName)
                .sorted()
                .toList()
                .toString();
    }
}
