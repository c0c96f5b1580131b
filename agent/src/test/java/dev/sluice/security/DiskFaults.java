package dev.sluice.security;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.http.Client;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through a full and a read-only disk; a process for {@link DiskTest}, on a small file system of its own. */
public final class DiskFaults {
    private static final int PIECE = 4_096;

    private DiskFaults() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path disk = Path.of(arguments[0]);
        Path data = disk.resolve("data");
        if (arguments[1].equals("full")) {
            full(disk, data, out);
        } else {
            AgentUnderTest.Printed printed = AgentUnderTest.run(
                    disk, new byte[0], "run", "--no-host", "--port", "0", "--data-dir", data.toString());
            out.println("start " + printed.code() + " " + printed.err().lines().count());
        }
        doctor(disk, data, out);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void full(Path disk, Path data, PrintStream out) throws IOException {
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            Client owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
            send("before", owner, out);
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            send("while", owner, out);
            doctor(disk, data, out);
            Files.delete(ballast);
            send("after", owner, out);
            out.println("events "
                    + owner.get("/v1/report")
                            .json()
                            .path("totals")
                            .path("events")
                            .asInt());
        }
    }

    private static void send(String when, Client owner, PrintStream out) throws IOException {
        Client.Answer verdict = owner.post("/v1/inspect", "{\"text\":\"bob@example.com\"}");
        String id = verdict.json().path("id").asText();
        Client.Answer kept = owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"sent\"}");
        out.println(
                when + " " + verdict.status() + " " + kept.status() + (kept.status() == 204 ? "" : " " + kept.code()));
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream full = Files.newOutputStream(file)) {
            while (true) {
                full.write(new byte[PIECE]);
            }
        } catch (IOException noSpaceLeft) {
            return;
        }
    }

    private static void doctor(Path home, Path data, PrintStream out) {
        AgentUnderTest.run(home, new byte[0], "doctor", "--data-dir", data.toString())
                .out()
                .lines()
                .filter(line -> line.startsWith("fault"))
                .map(line -> line.replaceAll("\\s+", " ").replaceAll("[/\\d].*", ""))
                .forEach(line -> out.println("doctor " + line.strip()));
    }
}
