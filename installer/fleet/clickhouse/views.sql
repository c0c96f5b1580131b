-- What may be read; who may is in reader.sql.
CREATE VIEW sluice.exposure DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
WITH
    10 AS least_group,
    ranked AS (
        SELECT *, devices < least_group AS small,
            row_number() OVER (PARTITION BY day, dimension ORDER BY devices < least_group, devices, messages, value) AS place,
            max(devices < least_group) OVER (PARTITION BY day, dimension) AS any_small
        FROM sluice.sums
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
