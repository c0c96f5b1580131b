package dev.sluice.detect.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.bundle.DetectorReader;
import dev.sluice.bundle.PolicyFolder;
import dev.sluice.detect.Engine;
import dev.sluice.detect.Finding;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.text.Draft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Scans JSON lines with the detector files of a folder: {@code DevScan policies < in.jsonl > out.jsonl}. */
public final class DevScan {
    private DevScan() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<DetectorSpec> specs = new ArrayList<>();
        PolicyFolder.read(Path.of(args[0], "detectors"), out::println)
                .forEach((path, tree) -> specs.add(DetectorReader.read(path, tree, System.err::println)));
        Engine engine = Engine.load(specs, StandardParts.create());
        ObjectMapper json = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode record = json.readTree(line);
            ObjectNode answer = json.createObjectNode();
            answer.set("id", record.get("id"));
            for (Finding finding : engine.scan(Draft.of(record.get("text").asText()))) {
                ObjectNode node = answer.withArray("findings").addObject();
                node.put("start", finding.range().start())
                        .put("end", finding.range().end());
                node.put("type", finding.type().name()).put("subtype", finding.subtype());
                node.put("level", finding.level().name().toLowerCase(java.util.Locale.ROOT));
                node.put("score", finding.score()).put("detector", finding.detector());
                node.put(
                        "why",
                        finding.why().rule() + " " + finding.why().context() + " "
                                + finding.why().check());
            }
            out.println(json.writeValueAsString(answer));
        }
        out.flush();
    }
}
