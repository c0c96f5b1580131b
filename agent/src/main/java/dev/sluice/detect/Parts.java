package dev.sluice.detect;

import dev.sluice.detect.check.Check;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The checks and recognisers in code that detector files call by name. */
public record Parts(Map<String, Check> checks, Map<String, Recogniser> recognisers) {
    /**
     * @throws IllegalArgumentException if a name stands twice
     */
    public static Parts of(Collection<? extends Check> checks, Collection<? extends Recogniser> recognisers) {
        return new Parts(byName(checks, Check::name), byName(recognisers, Recogniser::name));
    }

    private static <T> Map<String, T> byName(Collection<? extends T> parts, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        for (T part : parts) {
            if (named.put(name.apply(part), part) != null) {
                throw new IllegalArgumentException("the name stands twice: " + name.apply(part));
            }
        }
        return Map.copyOf(named);
    }
}
