package dev.sluice.explain;

import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of levels and kinds of account, the strictest layer's word in each cell. */
final class PageMatrix {
    private final EffectivePolicy policy;
    private final PageWords words;

    PageMatrix(EffectivePolicy policy, PageWords words) {
        this.policy = policy;
        this.words = words;
    }

    /** The kinds of account the policy tells apart; contracts with public bodies only where they differ. */
    List<LineClass> columns() {
        boolean alike = Stream.of(Level.values())
                .allMatch(level -> cell(LineClass.COMMERCIAL, level) == cell(LineClass.GOVERNMENT, level));
        return alike
                ? List.of(LineClass.PERSONAL, LineClass.COMMERCIAL)
                : List.of(LineClass.PERSONAL, LineClass.COMMERCIAL, LineClass.GOVERNMENT);
    }

    Action cell(LineClass lineClass, Level level) {
        return policy.layers().stream()
                .map(layer -> layer.policy().cell(lineClass, level))
                .reduce(Action.ALLOW, Action::stricter);
    }

    /** Which level must not, or not without the action, go to which account, one sentence each. */
    List<String> sentences(Action action) {
        List<String> sentences = new ArrayList<>();
        for (Level level : Level.values()) {
            for (LineClass lineClass : columns()) {
                if (cell(lineClass, level) == action) {
                    sentences.add(words.get("never.item", words.of("level", level), words.of("to", lineClass)));
                }
            }
        }
        return sentences;
    }

    void add(Html body) {
        body.add("h2", words.get("matrix"));
        Html head = new Html().add("th scope=col", words.get("level"));
        for (LineClass lineClass : columns()) {
            head.wrap("th scope=col", titled("class", lineClass));
        }
        Html table = new Html().wrap("thead", new Html().wrap("tr", head));
        Html rows = new Html();
        for (Level level : Level.values()) {
            Html row = new Html().wrap("th scope=row", titled("level", level));
            for (LineClass lineClass : columns()) {
                row.wrap(labelled(words.of("class", lineClass)), tag(words, cell(lineClass, level)));
            }
            rows.wrap("tr", row);
        }
        body.wrap("table class=cards", table.wrap("tbody", rows));
        body.add("p class=soft", words.get("matrix.note"));
    }

    /** A cell that names its column, which narrow pages show instead of the head. */
    static String labelled(String column) {
        return "td data-label=\"" + Html.escape(column) + "\"";
    }

    static Html tag(PageWords words, Action action) {
        String css = action.name().toLowerCase(Locale.ROOT);
        return new Html().add("span class=\"tag " + css + "\"", words.of("action", action));
    }

    private Html titled(String kind, Enum<?> constant) {
        String key = kind + "." + constant.name().toLowerCase(Locale.ROOT) + ".note";
        return new Html().text(words.of(kind, constant)).add("small", words.get(key));
    }
}
