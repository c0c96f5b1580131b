package dev.sluice.telemetry;

import java.time.Instant;
import java.util.List;

/**
 * All that a device says at one moment. The preview and the sender both make their bytes from one of these.
 *
 * @param device pseudonymous id
 * @param department empty when nothing is said
 * @param days what happened since the last one, cut at midnight, spans without messages left out
 */
record Dispatch(String device, String department, Instant at, Heartbeat heartbeat, List<Counts> days) {}
