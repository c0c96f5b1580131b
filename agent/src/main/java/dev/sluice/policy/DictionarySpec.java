package dev.sluice.policy;

import java.util.function.Consumer;

/**
 * One list of an organisation, a file of {@code dictionaries/}: what stands in it is sensitive wherever it is written.
 *
 * @param id dotted kebab-case, the file's name; becomes the finding's subtype
 * @param level of one finding alone
 * @param terms the entries; they are read each time, and never kept as text
 */
public record DictionarySpec(String id, FindingType type, String name, Level level, Terms terms) {

    /** Where the entries come from. */
    @FunctionalInterface
    public interface Terms {
        /** Hands over every entry; what cannot be read any more is left out. */
        void each(Consumer<String> entry);
    }

    @Override
    public String toString() {
        return "DictionarySpec[" + id + "]";
    }
}
