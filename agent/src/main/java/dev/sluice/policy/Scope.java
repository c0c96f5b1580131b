package dev.sluice.policy;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause holds. Each set names what is accepted; an empty one accepts everything.
 *
 * @param services first parts of product line ids, such as {@code openai}
 * @param lines product line ids
 * @param sites host names of pages
 * @param groups groups of people, as managed settings name them
 * @param modifiers ids that must all be in force, such as {@code zero-retention}
 */
public record Scope(
        Set<LineClass> classes,
        Set<String> services,
        Set<String> lines,
        Set<String> sites,
        Set<String> groups,
        Set<String> modifiers) {

    public static final Scope ANYWHERE = new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public boolean covers(Place place) {
        return accepts(classes, place.lineClass())
                && accepts(services, place.service())
                && accepts(lines, place.line())
                && accepts(sites, place.site())
                && (groups.isEmpty() || place.groups().stream().anyMatch(groups::contains))
                && place.modifiers().containsAll(modifiers);
    }

    private static <T> boolean accepts(Set<T> accepted, @Nullable T value) {
        return accepted.isEmpty() || (value != null && accepted.contains(value));
    }

    /**
     * Where one draft would go, and who sends it.
     *
     * @param lineClass as judged, so never unknown
     * @param line product line id, or null when it is not known
     */
    public record Place(
            LineClass lineClass,
            @Nullable String line,
            @Nullable String site,
            Collection<String> groups,
            Collection<String> modifiers) {

        @Nullable
        String service() {
            return line == null ? null : line.substring(0, line.indexOf('/'));
        }
    }
}
