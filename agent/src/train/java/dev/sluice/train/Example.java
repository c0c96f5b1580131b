package dev.sluice.train;

import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.List;

/**
 * A text whose names are marked.
 *
 * @param others spans that are annotated as something else
 */
record Example(String text, List<Range> names, List<Range> others) implements Sensitive {
    static Example plain(String text) {
        return new Example(text, List.of(), List.of());
    }

    @Override
    public String toString() {
        return "Example[" + text.length() + " UTF-16 units, " + names.size() + " names]";
    }
}
