package dev.sluice.bundle;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps a detector file to its record. */
public final class DetectorReader {
    private static final int CONTEXT_BEFORE = 60;
    private static final int CONTEXT_AFTER = 20;
    private static final LocalDate UNSEEN = LocalDate.EPOCH;

    /** From the name of a thing to its value, in code, configuration, JSON, markup and plain sentences. */
    private static final String ASSIGN =
            "[\\w .\\t\\-]{0,30}[\"'`)\\]\\s]{0,4}(?:[|]{2}:?|[|]:|[=\\-]>|[?:<]=|:{1,3}=?|={1,3}|[>,(]"
                    + "|\\s(?:is|was|ist|lautet|est|es|är|是|为|為)\\s)[\"'`\\s=({\\[\\\\]{0,5}";

    /** What may stand right behind a value. */
    private static final String END = "(?:[\"'`\\s;,.)\\]}<>&\\\\|]|\\z)";

    private DetectorReader() {}

    /** Reads a detector; where something is wrong a problem is reported and the value is left empty. */
    public static DetectorSpec read(String file, Tree tree, Consumer<Problem> problems) {
        TreeReader reader = TreeReader.of(file, tree, problems);
        TreeReader context = reader.child("context");
        List<String> words = context == null ? List.of() : context.texts("words");
        LocalDate seen = reader.date("seen");
        DetectorSpec spec = new DetectorSpec(
                reader.text("id"),
                reader.oneOf("type", FindingType.class, FindingType.CUSTOM),
                reader.text("name"),
                reader.oneOf("level", Level.class, Level.INTERNAL),
                reader.text("source"),
                seen == null ? UNSEEN : seen,
                rules(reader, !words.isEmpty()),
                words,
                context == null ? CONTEXT_BEFORE : context.integer("before", CONTEXT_BEFORE),
                context == null ? CONTEXT_AFTER : context.integer("after", CONTEXT_AFTER),
                reader.texts("harmless"),
                proofs(reader.child("proofs")));
        if (context != null) {
            context.refuseOtherKeys();
        }
        reader.refuseOtherKeys();
        return spec;
    }

    private static List<DetectorSpec.Rule> rules(TreeReader reader, boolean hasContext) {
        List<DetectorSpec.Rule> rules = new ArrayList<>();
        for (TreeReader rule : reader.children("rules")) {
            String pattern = rule.optionalText("pattern");
            String recogniser = rule.optionalText("recogniser");
            if ((pattern == null) == (recogniser == null)) {
                rule.report("pattern", "needs either a pattern or a recogniser", "write one of the two");
            }
            DetectorSpec.Context usual = hasContext ? DetectorSpec.Context.RAISE : DetectorSpec.Context.IGNORE;
            rules.add(new DetectorSpec.Rule(
                    pattern == null ? null : expanded(pattern),
                    recogniser,
                    rule.texts("keywords"),
                    rule.optionalText("check"),
                    rule.number("score", 0.5),
                    rule.oneOf("context", DetectorSpec.Context.class, usual),
                    rule.number("entropy", 0)));
            rule.refuseOtherKeys();
        }
        if (rules.isEmpty()) {
            reader.report("rules", "no rule", "write at least one");
        }
        return List.copyOf(rules);
    }

    /** Words in braces stand for a piece of pattern, so that all detector files read an assignment alike. */
    private static String expanded(String pattern) {
        return pattern.replace("{assign}", ASSIGN).replace("{end}", END);
    }

    private static List<DetectorSpec.Proof> proofs(@Nullable TreeReader reader) {
        List<DetectorSpec.Proof> proofs = new ArrayList<>();
        if (reader != null) {
            for (TreeReader proof : reader.children("match")) {
                String value = encoded(proof, "value");
                proofs.add(
                        new DetectorSpec.Proof(required(proof, "text"), value == null ? "" : value, proof.text("why")));
                proof.refuseOtherKeys();
            }
            for (TreeReader proof : reader.children("ignore")) {
                proofs.add(new DetectorSpec.Proof(required(proof, "text"), null, proof.text("why")));
                proof.refuseOtherKeys();
            }
            reader.refuseOtherKeys();
        }
        return List.copyOf(proofs);
    }

    private static String required(TreeReader proof, String key) {
        String text = encoded(proof, key);
        if (text == null) {
            proof.report(key, "missing", "add '" + key + ":'");
            return "";
        }
        return text;
    }

    /** A text under its key, or in base64 under the key with {@code -base64}, so that no scanner takes it for a leak. */
    private static @Nullable String encoded(TreeReader proof, String key) {
        String base64 = proof.optionalText(key + "-base64");
        String plain = proof.optionalText(key);
        if (base64 == null) {
            return plain;
        }
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            proof.report(key + "-base64", "not base64", "encode the text with base64");
            return null;
        }
    }
}
