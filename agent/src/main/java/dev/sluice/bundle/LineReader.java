package dev.sluice.bundle;

import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Link;
import dev.sluice.policy.ProductLine.Modifier;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads those parts of a product line that may be taken over from its vendor. */
final class LineReader {
    private static final String INHERITED = "inherited";

    private final TreeReader in;
    private final Vendor vendor;
    private final AnswerReader answers;

    LineReader(TreeReader in, Vendor vendor) {
        this.in = in;
        this.vendor = vendor;
        this.answers = vendor.reader().with(in.child("sources"));
    }

    /** The seven answers: the line's own before those of the set it is like. */
    Map<Question, Answer> answers() {
        Map<Question, Answer> seven = new EnumMap<>(Question.class);
        String like = in.optionalText("like");
        if (like != null) {
            if (!vendor.answers().containsKey(like)) {
                in.report("like", "the vendor has no answers of this name", "name a set in 'answers:' of vendor.yaml");
            }
            seven.putAll(vendor.answers().getOrDefault(like, Map.of()));
        }
        seven.putAll(answers.answers(in.child("answers")));
        for (Question question : Question.values()) {
            if (!seven.containsKey(question)) {
                in.report(
                        "answers", "no answer for '" + question.key() + "'", "add one; 'value: unknown' is an answer");
                seven.put(question, new Answer(Value.UNKNOWN, "", null, List.of(), null, null));
            }
        }
        return seven;
    }

    /** Modifiers that stand in this file, and those named as inherited. */
    List<Modifier> modifiers() {
        TreeReader map = in.child("modifiers");
        if (map == null) {
            return List.of();
        }
        List<Modifier> modifiers = new ArrayList<>();
        for (String id : map.keys()) {
            if (map.raw(id) instanceof Tree.Scalar) {
                Modifier inherited = vendor.modifiers().get(id);
                if (INHERITED.equals(map.text(id)) && inherited != null) {
                    modifiers.add(inherited);
                } else {
                    map.report(id, "nothing to inherit", "add it to 'modifiers:' of vendor.yaml, or write it out");
                }
            } else {
                TreeReader own = map.child(id);
                if (own != null) {
                    modifiers.add(Vendor.modifier(id, own, answers));
                }
            }
        }
        return List.copyOf(modifiers);
    }

    /** The vendor's links with the line's own on top. */
    List<Link> links() {
        Map<String, String> links = new TreeMap<>(vendor.links());
        links.putAll(ServiceReader.texts(in.child("links")));
        return links.entrySet().stream()
                .map(link -> new Link(link.getKey(), link.getValue()))
                .toList();
    }
}
