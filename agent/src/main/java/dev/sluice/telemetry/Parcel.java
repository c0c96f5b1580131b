package dev.sluice.telemetry;

/** Bytes exactly as they travel. */
record Parcel(Kind kind, byte[] bytes) {
    /** What is in a parcel. */
    enum Kind {
        METRICS("/v1/metrics"),
        LOGS("/v1/logs"),
        SYSLOG("");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Where a collector takes it. */
        String path() {
            return path;
        }
    }
}
