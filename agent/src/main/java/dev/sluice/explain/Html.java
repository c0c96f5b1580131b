package dev.sluice.explain;

/** Builds HTML from texts, which are escaped, and from parts that are HTML already. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** An element with a text. */
    Html add(String element, String text) {
        return raw("<" + element + ">").text(text).raw("</" + name(element) + ">\n");
    }

    /** An element with HTML in it. */
    Html wrap(String element, Html content) {
        return raw("<" + element + ">").raw(content.toString()).raw("</" + name(element) + ">\n");
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    Html raw(String html) {
        out.append(html);
        return this;
    }

    private static String name(String element) {
        int space = element.indexOf(' ');
        return space < 0 ? element : element.substring(0, space);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
