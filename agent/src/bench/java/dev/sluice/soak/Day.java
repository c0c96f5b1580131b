package dev.sluice.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.document.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What people do in a day, without the pauses: typing, sending, attaching, reading the report. Seeded. */
final class Day {
    private static final String[] WORDS =
            ("the quarter contract please summarise meeting Anna Schmidt invoice from Berlin notes 王小明 report deadline Mr"
                            + " Tanaka agenda budget and offer to partner in Lyon review code until Friday")
                    .split(" ", -1);
    private static final int CHATS = 40;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(20261123);
    private final Map<String, Integer> answers = new TreeMap<>();
    private final String address;
    private final String token;

    Day(int port, String token) {
        this.address = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** Status by kind of call, such as {@code inspect 200}, and how often. */
    Map<String, Integer> answers() {
        return answers;
    }

    void inspect(long number) throws IOException, InterruptedException {
        String chat = "chat-" + random.nextInt(CHATS);
        String body = body(draft(length())).put("site", "chatgpt.com").put("conversation", chat).toString();
        String id = json.readTree(post("inspect", body)).path("id").asText();
        if (number % 5 == 0) {
            post("events", json.createObjectNode().put("inspection", id).put("outcome", "sent").toString());
        }
        if (number % 20 == 0) {
            post("redact", body(draft(400)).put("conversation", chat).toString());
            post("restore", body("answer for [EMAIL_1] and [PERSON_1]").put("conversation", chat).toString());
        }
        if (number % 500 == 0) {
            document(number);
        }
        if (number % 1_000 == 0) {
            get("report");
            get("policy");
            get("services");
        }
    }

    private void document(long number) throws IOException, InterruptedException {
        String text = draft(2_000);
        byte[] bytes =
                switch ((int) (number / 500 % 4)) {
                    case 0 -> Samples.docx(text, "b");
                    case 1 -> Samples.pdf("Mail " + mail(), false);
                    case 2 -> Samples.mail();
                    default -> new byte[] {'%', 'P', 'D', 'F', '-', (byte) number};
                };
        ObjectNode body = json.createObjectNode().put("name", "a").put("data", Base64.getEncoder().encodeToString(bytes));
        post("documents", body.toString());
    }

    /** Mostly a question, sometimes a page, seldom a book. */
    private int length() {
        int dice = random.nextInt(1_000);
        if (dice < 2) {
            return 300_000;
        }
        return dice < 50 ? 20_000 : 50 + random.nextInt(2_000);
    }

    private String draft(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ".\n\n" : " ");
            if (random.nextInt(60) == 0) {
                text.append(mail()).append(' ');
            }
            if (random.nextInt(200) == 0) {
                text.append("4111 1111 1111 1111 ");
            }
        }
        return text.toString();
    }

    private String mail() {
        return "person" + random.nextInt(100_000) + "@example.com";
    }

    private ObjectNode body(String text) {
        return json.createObjectNode().put("text", text);
    }

    private String post(String route, String body) throws IOException, InterruptedException {
        return send(route, request(route).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void get(String route) throws IOException, InterruptedException {
        send(route, request(route).GET());
    }

    private HttpRequest.Builder request(String route) {
        return HttpRequest.newBuilder(URI.create(address + "/v1/" + route)).header("Authorization", "Bearer " + token);
    }

    private String send(String route, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answers.merge(route + " " + answer.statusCode(), 1, Integer::sum);
        return answer.body();
    }
}
