package dev.sluice.train;

import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Puts other names in the place of those of an annotated text, in the same case.
 *
 * @param other a name to put in the place of another
 * @param copies how many renamed copies of a text to make
 * @param weight of a copy, against one of the text itself
 */
record Renamer(UnaryOperator<String> other, int copies, float weight) {
    Example rename(Example example) {
        List<Range> marked = new ArrayList<>(example.names());
        marked.sort(Comparator.naturalOrder());
        StringBuilder text = new StringBuilder();
        List<Range> names = new ArrayList<>();
        int from = 0;
        for (Range name : marked) {
            if (name.start() < from) {
                continue;
            }
            text.append(example.text(), from, name.start());
            int start = text.length();
            text.append(replacement(example.text().substring(name.start(), name.end())));
            names.add(new Range(start, text.length()));
            from = name.end();
        }
        text.append(example.text(), from, example.text().length());
        return new Example(text.toString(), names, List.of());
    }

    private String replacement(String name) {
        String drawn = other.apply(name);
        if (name.equals(name.toLowerCase(Locale.ROOT))) {
            return drawn.toLowerCase(Locale.ROOT);
        }
        boolean capitals = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
        return capitals ? drawn.toUpperCase(Locale.ROOT) : drawn;
    }
}
