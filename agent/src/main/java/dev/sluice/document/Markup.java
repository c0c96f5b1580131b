package dev.sluice.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Text of HTML as a reader sees it: tags, scripts and styles gone, blocks on lines of their own, entities resolved. */
final class Markup {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "section",
            "article",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "header",
            "footer",
            "title",
            "dt",
            "dd",
            "hr",
            "option");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "-", "mdash", "-",
            "copy", "(c)", "euro", "€");
    private static final int MAX_ENTITY = 10;

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Markup(String html) {
        this.html = html;
    }

    static String text(String html) {
        return new Markup(html).run();
    }

    private String run() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            skipPast("-->");
            return;
        }
        int nameStart = at + 1;
        boolean closing = nameStart < html.length() && html.charAt(nameStart) == '/';
        int i = closing ? nameStart + 1 : nameStart;
        int from = i;
        while (i < html.length() && Character.isLetterOrDigit(html.charAt(i))) {
            i++;
        }
        if (i == from && (from >= html.length() || html.charAt(from) != '!')) {
            out.append('<');
            at++;
            return;
        }
        String name = html.substring(from, i).toLowerCase(Locale.ROOT);
        skipPast(">");
        if (!closing && (name.equals("script") || name.equals("style"))) {
            skipPast("</" + name);
            skipPast(">");
        } else if (BLOCKS.contains(name)) {
            endLine();
        } else if (CELLS.contains(name) && !closing) {
            out.append('\t');
        }
    }

    private void entity() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > MAX_ENTITY) {
            out.append(html.charAt(at++));
            return;
        }
        String name = html.substring(at + 1, end);
        String value = name.startsWith("#") ? numeric(name.substring(1)) : ENTITIES.get(name);
        if (value == null) {
            out.append(html.charAt(at++));
            return;
        }
        out.append(value);
        at = end + 1;
    }

    private static String numeric(String digits) {
        try {
            boolean hex = digits.startsWith("x") || digits.startsWith("X");
            int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void endLine() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void skipPast(String mark) {
        int end = indexOfIgnoringCase(mark);
        at = end < 0 ? html.length() : end + mark.length();
    }

    private int indexOfIgnoringCase(String mark) {
        for (int i = at; i + mark.length() <= html.length(); i++) {
            if (html.regionMatches(true, i, mark, 0, mark.length())) {
                return i;
            }
        }
        return -1;
    }
}
