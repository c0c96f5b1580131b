package dev.sluice.bundle;

import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Modifier;
import dev.sluice.policy.ProductLine.Question;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one vendor have in common.
 *
 * @param reader knows the sources named in the vendor's file
 * @param answers sets of answers by name, which a line takes over with {@code like}
 */
record Vendor(
        String name,
        AnswerReader reader,
        Map<String, Map<Question, Answer>> answers,
        Map<String, Modifier> modifiers,
        Map<String, String> links) {

    static final Vendor NONE = new Vendor("", AnswerReader.none(), Map.of(), Map.of(), Map.of());

    static Vendor read(TreeReader in) {
        AnswerReader reader = AnswerReader.none().with(in.child("sources"));
        Map<String, Map<Question, Answer>> sets = new TreeMap<>();
        TreeReader answers = in.child("answers");
        if (answers != null) {
            answers.keys().forEach(set -> sets.put(set, reader.answers(answers.child(set))));
        }
        Vendor vendor = new Vendor(
                in.text("vendor"),
                reader,
                sets,
                modifiers(in.child("modifiers"), reader),
                ServiceReader.texts(in.child("links")));
        in.refuseOtherKeys();
        return vendor;
    }

    private static Map<String, Modifier> modifiers(@Nullable TreeReader in, AnswerReader reader) {
        Map<String, Modifier> modifiers = new TreeMap<>();
        if (in != null) {
            for (String id : in.keys()) {
                TreeReader modifier = in.child(id);
                if (modifier != null) {
                    modifiers.put(id, modifier(id, modifier, reader));
                }
            }
        }
        return modifiers;
    }

    static Modifier modifier(String id, TreeReader in, AnswerReader reader) {
        Modifier modifier = new Modifier(id, in.text("text"), reader.answers(in.child("answers")));
        in.refuseOtherKeys();
        return modifier;
    }
}
