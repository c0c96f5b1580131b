-- Views over the tables that the collector's ClickHouse exporter makes (otel_metrics_sum, otel_logs). Groups smaller than
-- least_group are told together with the smallest that is not, as in postgresql/views.sql.
CREATE DATABASE IF NOT EXISTS sluice;

-- A parcel that came twice has the same span and attributes: it counts once.
CREATE VIEW sluice.counts AS
SELECT
    toDate(TimeUnix - INTERVAL 1 MICROSECOND, 'UTC') AS day,
    ResourceAttributes['service.instance.id'] AS device,
    ResourceAttributes['sluice.department'] AS department,
    Attributes['sluice.service'] AS service,
    Attributes['sluice.tier'] AS tier,
    Attributes['sluice.level'] AS level,
    Attributes['sluice.finding.type'] AS type,
    Attributes['sluice.outcome'] AS outcome,
    MetricName AS metric,
    toUInt64(any(Value)) AS value
FROM otel.otel_metrics_sum
WHERE startsWith(MetricName, 'sluice.')
GROUP BY TimeUnix, device, department, service, tier, level, type, outcome, metric;

CREATE TABLE sluice.daily
(
    day Date,
    dimension LowCardinality(String),
    value LowCardinality(String),
    tier LowCardinality(String),
    devices UInt32,
    messages UInt64,
    tokens UInt64,
    exposed UInt64,
    prevented UInt64,
    made DateTime DEFAULT now()
)
ENGINE = ReplacingMergeTree(made)
PARTITION BY toYYYYMM(day)
ORDER BY (day, dimension, value, tier);

-- Every hour, for the days of which counts may still come.
CREATE MATERIALIZED VIEW sluice.roll_up REFRESH EVERY 1 HOUR APPEND TO sluice.daily AS
SELECT
    day,
    pair.1 AS dimension,
    pair.2 AS value,
    if(pair.1 = 'service', tier, '') AS tier,
    uniqExact(device) AS devices,
    sumIf(value_, metric = 'sluice.messages') AS messages,
    sumIf(value_, metric = 'sluice.tokens') AS tokens,
    sumIf(value_, metric = 'sluice.messages' AND level IN ('confidential', 'regulated')
        AND outcome IN ('sent', 'sent_anyway')) AS exposed,
    sumIf(value_, metric = 'sluice.messages' AND level IN ('confidential', 'regulated')
        AND outcome NOT IN ('sent', 'sent_anyway')) AS prevented,
    now() AS made
FROM (SELECT *, value AS value_ FROM sluice.counts WHERE day >= today() - 31 AND metric != 'sluice.findings')
ARRAY JOIN [('service', service), ('level', level), ('department', department)] AS pair
GROUP BY day, dimension, value, tier
UNION ALL
-- Of a type of finding, messages are findings.
SELECT day, 'type', type, '', uniqExact(device), sum(value), 0, sumIf(value, outcome IN ('sent', 'sent_anyway')),
    sumIf(value, outcome NOT IN ('sent', 'sent_anyway')), now()
FROM sluice.counts
WHERE day >= today() - 31 AND metric = 'sluice.findings'
GROUP BY day, type;

CREATE VIEW sluice.exposure DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    10 AS least_group,
    ranked AS (
        SELECT *, devices < least_group AS small,
            row_number() OVER (PARTITION BY day, dimension ORDER BY devices < least_group, devices, value) AS place,
            max(devices < least_group) OVER (PARTITION BY day, dimension) AS any_small
        FROM sluice.daily FINAL
    ),
    told AS (
        SELECT day, dimension,
            if(small OR (place = 1 AND any_small), '(others)', value) AS name,
            if(small OR (place = 1 AND any_small), '(others)', tier) AS name_tier,
            sum(messages) AS messages, sum(tokens) AS tokens, sum(exposed) AS exposed, sum(prevented) AS prevented
        FROM ranked
        GROUP BY day, dimension, name, name_tier
        HAVING max(devices) >= least_group
    )
SELECT day, dimension, name AS value, messages, tokens, exposed, prevented FROM told
UNION ALL
SELECT day, 'tier', name_tier, sum(messages), sum(tokens), sum(exposed), sum(prevented)
FROM told WHERE dimension = 'service' GROUP BY day, name_tier;

CREATE VIEW sluice.device AS
SELECT
    ResourceAttributes['service.instance.id'] AS device,
    argMax(ResourceAttributes['sluice.department'], Timestamp) AS department,
    max(Timestamp) AS last_seen,
    argMax(ResourceAttributes['service.version'], Timestamp) AS agent,
    argMax(LogAttributes['sluice.extension.version'], Timestamp) AS extension,
    argMax(LogAttributes['sluice.policy.version'], Timestamp) AS policy,
    argMax(toUInt32OrZero(LogAttributes['sluice.policy.problems']), Timestamp) AS policy_problems,
    argMax(toUInt32OrZero(LogAttributes['sluice.adapters.broken']), Timestamp) AS adapters_broken,
    argMax(toUInt64OrZero(LogAttributes['sluice.telemetry.lost']), Timestamp) AS lost
FROM otel.otel_logs
WHERE EventName = 'sluice.heartbeat'
GROUP BY device;

CREATE VIEW sluice.exposure_30_days DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT dimension, value, sum(e.messages) AS messages, sum(e.tokens) AS tokens, sum(e.exposed) AS exposed,
    sum(e.prevented) AS prevented, round(100 * sum(e.exposed) / nullIf(sum(e.messages), 0), 2) AS exposed_percent
FROM sluice.exposure AS e
WHERE day > (SELECT max(day) FROM sluice.daily) - 30
GROUP BY dimension, value;

CREATE VIEW sluice.trend DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT *, toInt64(exposed) - lagInFrame(toNullable(toInt64(exposed))) OVER (
    PARTITION BY dimension, value ORDER BY week ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS change
FROM (
    SELECT toMonday(day) AS week, dimension, value, sum(e.messages) AS messages, sum(e.exposed) AS exposed, sum(e.prevented) AS prevented
    FROM sluice.exposure AS e
    GROUP BY week, dimension, value
);

CREATE VIEW sluice.finding_types DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT value AS type, messages AS findings, exposed AS left_the_machine FROM sluice.exposure_30_days WHERE dimension = 'type';

CREATE VIEW sluice.coverage DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    10 AS least_group,
    (SELECT topK(1)(policy)[1] FROM sluice.device) AS current_policy,
    departments AS (
        SELECT department, count() AS devices, countIf(last_seen < now() - INTERVAL 3 DAY) AS silent,
            countIf(policy != current_policy) AS old_policy, countIf(policy_problems > 0) AS policy_problems,
            countIf(adapters_broken > 0) AS broken_adapters, countIf(lost > 0) AS lost_telemetry
        FROM sluice.device GROUP BY department
    ),
    ranked AS (
        SELECT *, devices < least_group AS small, max(devices < least_group) OVER () AS any_small,
            row_number() OVER (ORDER BY devices < least_group, devices, department) AS place
        FROM departments
    )
SELECT if(small OR (place = 1 AND any_small), '(others)', department) AS name, sum(devices) AS devices, sum(silent) AS silent,
    sum(old_policy) AS old_policy, sum(policy_problems) AS policy_problems, sum(broken_adapters) AS broken_adapters,
    sum(lost_telemetry) AS lost_telemetry
FROM ranked
GROUP BY name
HAVING max(ranked.devices) >= least_group;
