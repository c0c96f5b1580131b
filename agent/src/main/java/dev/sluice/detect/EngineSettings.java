package dev.sluice.detect;

/**
 * @param memoryBytes how much the results of regions may take; 0 remembers nothing
 */
public record EngineSettings(long memoryBytes) {
    public static final EngineSettings DEFAULTS = new EngineSettings(8L << 20);
    public static final EngineSettings WITHOUT_MEMORY = new EngineSettings(0);
}
