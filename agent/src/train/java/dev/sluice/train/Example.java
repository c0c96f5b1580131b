package dev.sluice.train;

import dev.sluice.text.Draft;
import dev.sluice.text.Normalised;
import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.List;

/**
 * A text whose names are marked.
 *
 * @param others spans that are annotated as something else
 */
record Example(String text, List<Range> names, List<Range> others) implements Sensitive {
    /** The text as the recogniser sees it: normalised, unless that would move the spans. */
    Example {
        Normalised normal = Normalised.of(Draft.of(text));
        text = normal.length() == text.length() ? new String(normal.chars(), 0, normal.length()) : text;
    }

    @Override
    public String toString() {
        return "Example[" + text.length() + " UTF-16 units, " + names.size() + " names]";
    }
}
