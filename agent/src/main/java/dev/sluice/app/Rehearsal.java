package dev.sluice.app;

import dev.sluice.cli.Cli;
import dev.sluice.cli.Console;
import dev.sluice.cli.Further;
import dev.sluice.cli.Parts;
import dev.sluice.cli.policy.PolicyCommands;
import dev.sluice.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Goes once through what a start usually does, so that the build can record which classes it needs. */
public final class Rehearsal {
    private static final String DRAFT = "Please mail the invoice to ann.example@example.com before Friday.";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final List<String> DRAFTS = List.of(
            DRAFT,
            "Dear Dr. Anna Meier, call +49 30 901820 or write to 12 Baker Street, London NW1 6XE.",
            "The account is DE89370400440532013000, the card 4111 1111 1111 1111, born 1980-02-29.",
            "請寄給王小明，身分證 A123456789，電話 0912-345-678。",
            "password: correct-horse-battery\nfor (int i = 0; i < 10; i++) { run(i); }");

    private Rehearsal() {}

    /** @param arguments a folder to work in */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0], "data");
        byte[] line = ("{\"id\":1,\"text\":\"" + DRAFT + "\"}\n").getBytes(StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(line), nowhere, nowhere);
        Parts.Maker maker = new Wiring.Maker(Surroundings.ofProcess());
        new Cli(maker, console, Further.NONE).run("scan", "--jsonl", "--data-dir", folder.toString());
        Parts parts = maker.make(folder);
        try (Parts.Service service = parts.serve(new Parts.Wish(0, false))) {
            new Cli(maker, console, new PolicyCommands()).run("run", "--data-dir", folder.toString());
            for (String draft : DRAFTS) {
                inspect(service.port(), parts.home().token().text(), draft);
            }
        }
    }

    /** Over a bare socket: a client's classes have no place in the agent's archive. */
    private static void inspect(int port, String token, String draft) throws IOException {
        byte[] body = Json.bytes(Json.object().put("text", draft).put("site", "chatgpt.com"));
        String head = "POST /v1/inspect HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException("the rehearsal was not answered as a draft is");
            }
        }
    }
}
