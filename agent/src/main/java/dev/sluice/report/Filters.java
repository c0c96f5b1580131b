package dev.sluice.report;

import dev.sluice.ledger.Selection;
import dev.sluice.policy.Level;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a page that is served asks for another selection.
 *
 * @param action where it is sent to
 * @param services names of vendors and lines by id
 * @param language in which the page begins, null for its usual one
 * @param wrong the part of what was asked that could not be answered, as {@link Asked.Wrong} names it, or null
 */
public record Filters(
        String action,
        Map<String, String> services,
        @Nullable String language,
        @Nullable String wrong) {

    String html(PageWords words, Selection shown) {
        return "<form method=\"get\" action=\"" + Html.escape(action) + "\" aria-label=\"" + words.say("filter") + "\">"
                + (wrong == null ? "" : "<p role=\"alert\">" + words.say("filter.wrong." + wrong) + "</p>")
                + "<input type=\"hidden\" name=\"language\" value=\"" + words.tag() + "\">"
                + label(words.say("filter.from"), date("from", shown.from().toString()))
                + label(words.say("filter.to"), date("to", shown.to().toString()))
                + label(words.say("filter.service"), services(words, shown))
                + label(words.say("filter.level"), levels(words, shown))
                + "<button>" + words.say("filter.show") + "</button></form>";
    }

    private static String label(String caption, String control) {
        return "<label>" + caption + control + "</label>";
    }

    private static String date(String name, String value) {
        return "<input type=\"date\" name=\"" + name + "\" value=\"" + value
                + "\" min=\"2000-01-01\" max=\"2099-12-31\" required>";
    }

    private String services(PageWords words, Selection shown) {
        StringBuilder options = new StringBuilder(option("", words.say("filter.all"), shown.service() == null));
        services.forEach((id, name) -> options.append(option(id, Html.escape(name), id.equals(shown.service()))));
        return "<select name=\"service\">" + options + "</select>";
    }

    private static String levels(PageWords words, Selection shown) {
        StringBuilder options = new StringBuilder();
        for (Level level : Level.values()) {
            String name = level == Level.PUBLIC
                    ? words.say("filter.all.levels")
                    : words.say("filter.least", words.of("level", level));
            options.append(option(level.name().toLowerCase(Locale.ROOT), name, level == shown.least()));
        }
        return "<select name=\"level\">" + options + "</select>";
    }

    private static String option(String value, String name, boolean chosen) {
        return "<option value=\"" + Html.escape(value) + "\"" + (chosen ? " selected" : "") + ">" + name + "</option>";
    }
}
