package dev.sluice.telemetry;

/**
 * How a device is.
 *
 * @param agent version of the agent
 * @param extension version of the extension that spoke last, empty when none did
 * @param policy version of the policy in force
 * @param brokenAdapters sites the extension could not read when it last said so
 * @param problems what the policy reader complains of
 * @param lost parcels of telemetry that were given up since the device id was drawn
 */
public record Heartbeat(String agent, String extension, String policy, int brokenAdapters, int problems, long lost) {
    Heartbeat withLost(long parcels) {
        return new Heartbeat(agent, extension, policy, brokenAdapters, problems, parcels);
    }
}
