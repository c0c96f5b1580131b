-- The collector's tables, as its ClickHouse exporter makes them, and a made-up fleet of {devices} devices.
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
