package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks HTTP over a bare socket, so that every header can be sent as an attacker would. */
public final class Client {
    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public record Answer(int status, String head, String body) {
        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }

        public String code() throws IOException {
            return json().path("code").asText();
        }
    }

    public Client(int port) {
        this.port = port;
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Content-Type", "application/json");
    }

    public Client with(String name, String value) {
        Client changed = new Client(port);
        changed.headers.putAll(headers);
        if (value.isEmpty()) {
            changed.headers.remove(name);
        } else {
            changed.headers.put(name, value);
        }
        return changed;
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) throws IOException {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, byte[] body) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (body != null && !headers.containsKey("Content-Length")) {
            request.append("Content-Length: ").append(body.length).append("\r\n");
        }
        request.append("\r\n");
        return raw(request.toString().getBytes(StandardCharsets.UTF_8), body == null ? new byte[0] : body);
    }

    public Answer raw(byte[] head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            try {
                out.write(body);
                out.flush();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer tells why.
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder head = new StringBuilder();
        String line = in.readLine();
        int status = line == null ? 0 : Integer.parseInt(line.split(" ", 3)[1]);
        while (line != null && !line.isEmpty()) {
            head.append(line).append('\n');
            line = in.readLine();
        }
        boolean chunked = head.toString().toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        char[] rest = new char[1 << 16];
        StringBuilder body = new StringBuilder();
        for (int read = in.read(rest); read > 0; read = in.read(rest)) {
            body.append(rest, 0, read);
        }
        String text = body.toString();
        return new Answer(status, head.toString(), chunked ? unchunk(text) : text);
    }

    /** Good enough for ASCII answers: drops the lines that hold lengths. */
    private static String unchunk(String body) {
        String[] lines = body.split("\r\n", -1);
        StringBuilder whole = new StringBuilder();
        Arrays.stream(lines).filter(line -> !line.matches("[0-9A-Fa-f]{1,8}")).forEach(whole::append);
        return whole.toString();
    }
}
