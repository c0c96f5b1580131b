package dev.sluice.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.decide.Decision;
import dev.sluice.detect.Finding;
import dev.sluice.inspect.Verdict;
import dev.sluice.tier.ResolvedLine;
import dev.sluice.tokens.TokenCount;
import java.time.LocalDate;
import java.util.List;

/** Verdicts as JSON. */
public final class VerdictJson {
    private VerdictJson() {}

    /** @param today by which facts are stale or not */
    public static ObjectNode of(Verdict verdict, LocalDate today) {
        ObjectNode json = Json.object();
        json.put("id", verdict.id());
        json.put("level", Words.of(verdict.level()));
        json.set("findings", findings(verdict.findings()));
        json.set("tokens", tokens(verdict.tokens()));
        json.set("line", line(verdict.line(), today));
        json.set("decision", decision(verdict.decision()));
        json.set("redacted", RedactionJson.of(verdict.redacted()));
        if (verdict.cut().savesTokens() > 0) {
            json.set("cut", RedactionJson.of(verdict.cut()));
        }
        return json;
    }

    public static ArrayNode findings(List<Finding> findings) {
        ArrayNode list = Json.array();
        findings.forEach(finding -> list.add(finding(finding)));
        return list;
    }

    public static ObjectNode finding(Finding finding) {
        return Json.object()
                .put("start", finding.range().start())
                .put("end", finding.range().end())
                .put("type", finding.type().name())
                .put("subtype", finding.subtype())
                .put("level", Words.of(finding.level()))
                .put("score", Math.round(finding.score() * 100) / 100.0)
                .put("detector", finding.detector());
    }

    private static ObjectNode tokens(TokenCount tokens) {
        return Json.object()
                .put("message", tokens.message())
                .put("conversation", tokens.conversation())
                .put("encoding", tokens.encoding())
                .put("exact", tokens.exact());
    }

    private static ObjectNode line(ResolvedLine line, LocalDate today) {
        ObjectNode json = Json.object()
                .put("id", line.id())
                .put("name", line.name())
                .put("class", Words.of(line.lineClass()))
                .put("confidence", Words.of(line.confidence()));
        line.evidence().forEach(json.putArray("evidence")::add);
        line.modifiers().forEach(json.putArray("modifiers")::add);
        if (line.line() != null) {
            json.set("answers", LineJson.answers(line.answers(), today));
            json.set("links", LineJson.links(line.line()));
        }
        return json;
    }

    private static ObjectNode decision(Decision decision) {
        ObjectNode json = Json.object().put("action", Words.of(decision.action()));
        ArrayNode reasons = json.putArray("reasons");
        decision.reasons().forEach(reason -> {
            ObjectNode one = reasons.addObject().put("code", reason.code()).put("text", reason.text());
            if (reason.finding() != null) {
                one.put("finding", reason.finding());
            }
            Words.put(one, "clause", reason.clause());
            Words.put(one, "fact", reason.fact());
        });
        ArrayNode remedies = json.putArray("remedies");
        decision.remedies().forEach(remedy -> {
            ObjectNode one = remedies.addObject().put("code", remedy.code()).put("text", remedy.text());
            Words.put(one, "link", remedy.link());
            if (remedy.savesTokens() > 0) {
                one.put("savesTokens", remedy.savesTokens());
            }
        });
        return json;
    }
}
