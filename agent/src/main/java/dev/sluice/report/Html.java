package dev.sluice.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pieces of HTML. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String section(String title, String body) {
        return "<section><h2>" + title + "</h2>" + body + "</section>";
    }

    static String note(String text) {
        return "<p class=\"note\">" + text + "</p>";
    }

    static String details(String summary, String body) {
        return "<details><summary>" + summary + "</summary>" + body + "</details>";
    }

    /** Details that are shown until they are folded. */
    static String opened(String summary, String body) {
        return "<details open><summary>" + summary + "</summary>" + body + "</details>";
    }

    /**
     * A table; rows hold HTML.
     *
     * @param words how many columns from the left hold words, the others hold numbers
     */
    static String table(int words, List<String> head, List<List<String>> rows) {
        return "<div class=\"wide\"><table><thead><tr>" + cells("th scope=\"col\"", "th", words, head)
                + "</tr></thead><tbody>"
                + rows.stream()
                        .map(row -> "<tr>" + cells("td", "td", words, row) + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table></div>";
    }

    private static String cells(String open, String close, int words, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "<" + open + (i < words ? ">" : " class=\"n\">") + cells.get(i) + "</" + close + ">")
                .collect(Collectors.joining());
    }
}
