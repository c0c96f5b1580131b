package dev.sluice.train;

import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the slots of templates such as {@code Dear {first},}; slots that hold names are marked in the result. */
final class Templates {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> NAMES = List.of("person", "first", "last", "full", "foreign", "nick", "nippon", "famous");

    private final Function<String, String> fill;
    private final Random random;

    /**
     * @param fill value of a slot
     */
    Templates(Function<String, String> fill, Random random) {
        this.fill = fill;
        this.random = random;
    }

    /** As people write who never reach for the shift key. */
    Example lower(String template) {
        Example example = expand(template);
        String lower = example.text().toLowerCase(Locale.ROOT);
        return lower.length() == example.text().length() ? new Example(lower, example.names(), List.of()) : example;
    }

    Example expand(String template) {
        StringBuilder text = new StringBuilder();
        List<Range> names = new ArrayList<>();
        String pattern = template.replace("\\n", "\n").replace("\\t", "\t");
        Matcher slot = SLOT.matcher(pattern);
        int from = 0;
        while (slot.find()) {
            text.append(pattern, from, slot.start());
            int start = text.length();
            text.append(fill.apply(slot.group(1)));
            if (isName(slot.group(1))) {
                names.add(new Range(start, text.length()));
            }
            from = slot.end();
        }
        text.append(pattern, from, pattern.length());
        return recase(new Example(text.toString(), names, List.of()));
    }

    /** {@code ru_full} is a name in another script, {@code de_w} a word. */
    private static boolean isName(String slot) {
        return NAMES.contains(slot.substring(slot.indexOf('_') + 1).toLowerCase(Locale.ROOT));
    }

    /** Some people write without capitals, some with nothing else. */
    private Example recase(Example example) {
        int dice = random.nextInt(100);
        String text = example.text();
        String other = dice < 13 ? text.toLowerCase(Locale.ROOT) : dice < 15 ? text.toUpperCase(Locale.ROOT) : text;
        return other.length() == text.length() ? new Example(other, example.names(), List.of()) : example;
    }
}
