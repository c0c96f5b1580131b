package dev.sluice.bundle;

import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Contested;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Source;
import dev.sluice.policy.ProductLine.SourceKind;
import dev.sluice.policy.ProductLine.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers about a product line; they name their sources, which are listed once. */
final class AnswerReader {
    private static final int NO_DAYS = -1;

    private final Map<String, Source> sources;

    private AnswerReader(Map<String, Source> sources) {
        this.sources = sources;
    }

    static AnswerReader none() {
        return new AnswerReader(Map.of());
    }

    /** Adds the sources of one file to those known so far. */
    AnswerReader with(@Nullable TreeReader list) {
        Map<String, Source> all = new HashMap<>(sources);
        if (list != null) {
            for (String name : list.keys()) {
                TreeReader source = list.child(name);
                Source read = source == null ? null : source(source);
                if (read != null) {
                    all.put(name, read);
                }
            }
        }
        return new AnswerReader(all);
    }

    /** The answers of one map, any number of the seven. */
    Map<Question, Answer> answers(@Nullable TreeReader map) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        if (map != null) {
            for (Question question : Question.values()) {
                TreeReader answer = map.child(question.key());
                if (answer != null) {
                    answers.put(question, answer(answer));
                }
            }
            map.refuseOtherKeys();
        }
        return answers;
    }

    private Answer answer(TreeReader in) {
        Value value = in.has("value") ? in.oneOf("value", Value.class, Value.UNKNOWN) : Value.UNKNOWN;
        if (!in.has("value")) {
            in.report("value", "missing", "add 'value: yes', no, choice or unknown");
        }
        int days = in.integer("days", NO_DAYS);
        List<Source> named = named(in, "sources");
        if (value != Value.UNKNOWN && named.isEmpty()) {
            in.report("sources", "an answer without a source", "name a source, or answer 'unknown'");
        }
        Answer answer = new Answer(
                value, in.text("text"), days == NO_DAYS ? null : days, named, in.date("valid-from"), contested(in));
        in.refuseOtherKeys();
        return answer;
    }

    private @Nullable Contested contested(TreeReader in) {
        TreeReader contested = in.child("contested");
        if (contested == null) {
            return null;
        }
        List<Source> opposing = named(contested, "source");
        Contested read = new Contested(contested.text("text"), opposing.isEmpty() ? null : opposing.get(0));
        contested.refuseOtherKeys();
        return read;
    }

    private List<Source> named(TreeReader in, String key) {
        List<Source> named = new ArrayList<>();
        for (String name : in.texts(key)) {
            Source source = sources.get(name);
            if (source == null) {
                in.report(
                        key,
                        "no source is named '" + name + "'",
                        "add it under 'sources:' of this file or vendor.yaml");
            } else {
                named.add(source);
            }
        }
        return List.copyOf(named);
    }

    private static @Nullable Source source(TreeReader in) {
        String address = in.text("address");
        SourceKind kind = in.oneOf("kind", SourceKind.class, SourceKind.OFFICIAL);
        LocalDate seen = in.date("seen");
        if (!in.has("seen")) {
            in.report("seen", "missing", "add the day on which the source was read");
        }
        if (!address.startsWith("https://")) {
            in.report("address", "not an https address", "write the address of the page");
        }
        in.refuseOtherKeys();
        return seen == null ? null : new Source(address, kind, seen);
    }
}
