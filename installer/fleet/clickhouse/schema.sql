-- Sums over the tables that the collector's ClickHouse exporter makes (otel_metrics_sum, otel_logs), kept as rows arrive, and the
-- views that may be read. Groups smaller than least_group are told together with the smallest that is not, as in
-- postgresql/views.sql. ClickHouse 24.10 or later.
CREATE DATABASE IF NOT EXISTS sluice;

-- Every count once. A parcel that came twice has the same device, span and attributes.
CREATE TABLE sluice.count
(
    day Date,
    device UInt64,
    span UInt64,
    department LowCardinality(String),
    service LowCardinality(String),
    tier LowCardinality(String),
    level LowCardinality(String),
    type LowCardinality(String),
    outcome LowCardinality(String),
    metric LowCardinality(String),
    value UInt64
)
ENGINE = MergeTree
PARTITION BY day
ORDER BY (device, span)
TTL day + INTERVAL 35 DAY
SETTINGS ttl_only_drop_parts = 1;

CREATE MATERIALIZED VIEW sluice.take_counts TO sluice.count AS
WITH arrived AS (
    SELECT
        toDate(TimeUnix - INTERVAL 1 MICROSECOND, 'UTC') AS day,
        sipHash64(ResourceAttributes['service.instance.id']) AS device,
        sipHash64(TimeUnix, Attributes, MetricName) AS span,
        any(ResourceAttributes['sluice.department']) AS department,
        any(Attributes['sluice.service']) AS service,
        any(Attributes['sluice.tier']) AS tier,
        any(Attributes['sluice.level']) AS level,
        any(Attributes['sluice.finding.type']) AS type,
        any(Attributes['sluice.outcome']) AS outcome,
        any(MetricName) AS metric,
        toUInt64(any(Value)) AS value
    FROM otel.otel_metrics_sum
    WHERE startsWith(MetricName, 'sluice.')
    GROUP BY day, device, span
)
SELECT * FROM arrived
WHERE (day, device, span) NOT IN (
    SELECT day, device, span FROM sluice.count WHERE (day, device) IN (SELECT day, device FROM arrived)
);

-- By day and one dimension; tier is that of a service, else empty. Kept when counts are dropped. Of devices it is known
-- exactly whether they are fewer than 100, which is what least_group asks; a state is then never larger than 100 of them.
CREATE TABLE sluice.daily
(
    day Date,
    dimension LowCardinality(String),
    value LowCardinality(String),
    tier LowCardinality(String),
    devices AggregateFunction(uniqUpTo(100), UInt64),
    messages SimpleAggregateFunction(sum, UInt64),
    tokens SimpleAggregateFunction(sum, UInt64),
    exposed SimpleAggregateFunction(sum, UInt64),
    prevented SimpleAggregateFunction(sum, UInt64)
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (day, dimension, value, tier);

-- Of a type of finding, messages are findings.
CREATE MATERIALIZED VIEW sluice.sum_counts TO sluice.daily AS
SELECT
    day,
    pair.1 AS dimension,
    pair.2 AS value,
    if(dimension = 'service', c.tier, '') AS tier,
    uniqUpToState(100)(device) AS devices,
    sumIf(c.value, metric != 'sluice.tokens') AS messages,
    sumIf(c.value, metric = 'sluice.tokens') AS tokens,
    sumIf(c.value, metric != 'sluice.tokens' AND sensitive AND left) AS exposed,
    sumIf(c.value, metric != 'sluice.tokens' AND sensitive AND NOT left) AS prevented
FROM (
    SELECT *, outcome IN ('sent', 'sent_anyway') AS left,
        metric = 'sluice.findings' OR level IN ('confidential', 'regulated') AS sensitive
    FROM sluice.count
) AS c
ARRAY JOIN if(metric = 'sluice.findings', [('type', type)],
    [('service', service), ('level', level), ('department', department)]) AS pair
GROUP BY day, dimension, value, tier;

CREATE VIEW sluice.sums AS
SELECT day, dimension, value, tier, uniqUpToMerge(100)(d.devices) AS devices, sum(d.messages) AS messages,
    sum(d.tokens) AS tokens, sum(d.exposed) AS exposed, sum(d.prevented) AS prevented
FROM sluice.daily AS d
GROUP BY day, dimension, value, tier;

-- The last heartbeat of each device.
CREATE TABLE sluice.heartbeat
(
    device String,
    department LowCardinality(String),
    last_seen DateTime64(9),
    agent LowCardinality(String),
    extension LowCardinality(String),
    policy LowCardinality(String),
    policy_problems UInt32,
    adapters_broken UInt32,
    lost UInt64
)
ENGINE = ReplacingMergeTree(last_seen)
ORDER BY device;

CREATE MATERIALIZED VIEW sluice.take_heartbeats TO sluice.heartbeat AS
SELECT
    ResourceAttributes['service.instance.id'] AS device,
    ResourceAttributes['sluice.department'] AS department,
    Timestamp AS last_seen,
    ResourceAttributes['service.version'] AS agent,
    LogAttributes['sluice.extension.version'] AS extension,
    LogAttributes['sluice.policy.version'] AS policy,
    toUInt32OrZero(LogAttributes['sluice.policy.problems']) AS policy_problems,
    toUInt32OrZero(LogAttributes['sluice.adapters.broken']) AS adapters_broken,
    toUInt64OrZero(LogAttributes['sluice.telemetry.lost']) AS lost
FROM otel.otel_logs
WHERE EventName = 'sluice.heartbeat';

CREATE VIEW sluice.device AS SELECT * FROM sluice.heartbeat FINAL;
