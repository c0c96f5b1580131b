-- The collector's tables, as its ClickHouse exporter makes them, with made-up telemetry of {devices} devices over {days} days.
-- One parcel in ten came twice; departments and services that too few devices have are among them.
CREATE DATABASE otel;
CREATE TABLE otel.otel_metrics_sum
(
    ResourceAttributes Map(LowCardinality(String), String), ServiceName LowCardinality(String), MetricName String,
    Attributes Map(LowCardinality(String), String), StartTimeUnix DateTime64(9), TimeUnix DateTime64(9), Value Float64
)
ENGINE = MergeTree PARTITION BY toDate(TimeUnix) ORDER BY (ServiceName, MetricName, Attributes, toUnixTimestamp64Nano(TimeUnix));
CREATE TABLE otel.otel_logs
(
    Timestamp DateTime64(9), ServiceName LowCardinality(String), ResourceAttributes Map(LowCardinality(String), String),
    LogAttributes Map(LowCardinality(String), String), EventName String
)
ENGINE = MergeTree PARTITION BY toDate(Timestamp) ORDER BY (ServiceName, Timestamp);
CREATE VIEW otel.fleet AS
SELECT number AS n, map('service.instance.id', toString(n), 'sluice.department', if(n % 2500 = 7, 'Tiny ' || toString(n % 7),
    'Department ' || toString(n % 40)), 'service.version', '0.1.0') AS resource
FROM numbers({devices});
INSERT INTO otel.otel_metrics_sum
SELECT resource, 'sluice', metric,
    mapFilter((k, v) -> v != '', map('sluice.service', if(n % 9973 = 3, 'rare/chat', 'service/' || toString((n + g) % 7)),
        'sluice.tier', ['personal', 'commercial'][1 + (n + g) % 2],
        'sluice.level', if(metric = 'sluice.findings', '', ['public', 'internal', 'confidential', 'regulated'][1 + g]),
        'sluice.finding.type', if(metric = 'sluice.findings', if(n % 9973 = 3, 'PASSPORT', ['EMAIL', 'PERSON', 'IBAN'][1 + n % 3]), ''),
        'sluice.outcome', ['sent', 'sent', 'sent_redacted', 'sent_anyway'][1 + g])),
    toStartOfDay(now()) - toIntervalDay(d + 1), toStartOfDay(now()) - toIntervalDay(d), 1 + (n * 7 + d + g) % 12
FROM otel.fleet
ARRAY JOIN range({days}) AS d
ARRAY JOIN range(4) AS g
ARRAY JOIN ['sluice.messages', 'sluice.tokens', 'sluice.findings'] AS metric
WHERE cityHash64(n, d, g) % 10 < if(g < 2, 9, 3) AND (metric != 'sluice.findings' OR g > 0);
INSERT INTO otel.otel_metrics_sum SELECT * FROM otel.otel_metrics_sum WHERE cityHash64(ResourceAttributes, TimeUnix) % 10 = 0;
INSERT INTO otel.otel_logs
SELECT now64(9) - toIntervalDay(n % 97 = 0 ? 20 : 0), 'sluice', resource,
    map('sluice.policy.version', if(n % 23 = 0, 'acme 6', 'acme 7'), 'sluice.policy.problems', toString(n % 400 = 0),
        'sluice.adapters.broken', toString(n % 90 = 0), 'sluice.telemetry.lost', '0', 'sluice.extension.version', '0.1.0'), 'sluice.heartbeat'
FROM otel.fleet;
