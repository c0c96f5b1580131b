-- What may be read. A group with fewer devices than setting.least_group is put together with the smallest group that is
-- large enough, under the name (others), so that it can neither be read nor computed by subtraction from a total.
SET search_path = sluice;

CREATE VIEW exposure AS
WITH ranked AS (
    SELECT d.*, s.least_group, d.devices < s.least_group AS small,
        row_number() OVER (PARTITION BY day, dimension ORDER BY d.devices < s.least_group, d.devices, value) AS place,
        bool_or(d.devices < s.least_group) OVER (PARTITION BY day, dimension) AS any_small
    FROM daily d, setting s
), named AS (
    SELECT *, small OR (place = 1 AND any_small) AS merged FROM ranked
), told AS (
    SELECT day, dimension, CASE WHEN merged THEN '(others)' ELSE value END AS value,
        CASE WHEN merged THEN '(others)' ELSE tier END AS tier,
        sum(messages) AS messages, sum(tokens) AS tokens, sum(exposed) AS exposed, sum(prevented) AS prevented
    FROM named
    GROUP BY 1, 2, 3, 4
    HAVING max(devices) >= max(least_group)
)
SELECT day, dimension, value, messages, tokens, exposed, prevented FROM told
UNION ALL
-- Tiers are sums of what is told of services: two ways to the same devices would tell their difference.
SELECT day, 'tier', tier, sum(messages), sum(tokens), sum(exposed), sum(prevented)
FROM told WHERE dimension = 'service' GROUP BY day, tier;

CREATE VIEW exposure_30_days AS
SELECT dimension, value, sum(messages) AS messages, sum(tokens) AS tokens, sum(exposed) AS exposed,
    sum(prevented) AS prevented, round(100.0 * sum(exposed) / nullif(sum(messages), 0), 2) AS exposed_percent
FROM exposure
WHERE day > (SELECT max(day) FROM daily) - 30
GROUP BY dimension, value;

CREATE VIEW trend AS
SELECT *, exposed - lag(exposed) OVER (PARTITION BY dimension, value ORDER BY week) AS change
FROM (
    SELECT date_trunc('week', day)::date AS week, dimension, value, sum(messages) AS messages, sum(exposed) AS exposed,
        sum(prevented) AS prevented
    FROM exposure
    GROUP BY 1, 2, 3
) weeks;

CREATE VIEW finding_types AS
SELECT value AS type, messages AS findings, exposed AS left_the_machine FROM exposure_30_days WHERE dimension = 'type';

CREATE VIEW current_policy AS
SELECT coalesce(nullif(s.current_policy, ''), (SELECT mode() WITHIN GROUP (ORDER BY policy) FROM device)) AS policy
FROM setting s;

-- Departments too small to be told are told together, with the smallest that is not.
CREATE VIEW coverage AS
WITH per_department AS (
    SELECT department, count(*) AS devices,
        count(*) FILTER (WHERE last_seen < now() - make_interval(days => s.silent_days)) AS silent,
        count(*) FILTER (WHERE d.policy <> p.policy) AS old_policy,
        count(*) FILTER (WHERE policy_problems > 0) AS policy_problems,
        count(*) FILTER (WHERE adapters_broken > 0) AS broken_adapters,
        count(*) FILTER (WHERE lost > 0) AS lost_telemetry,
        max(s.least_group) AS least_group
    FROM device d, setting s, current_policy p
    GROUP BY department
), ranked AS (
    SELECT *, devices < least_group AS small, bool_or(devices < least_group) OVER () AS any_small,
        row_number() OVER (ORDER BY devices < least_group, devices, department) AS place
    FROM per_department LEFT JOIN inventory USING (department)
)
SELECT CASE WHEN small OR (place = 1 AND any_small) THEN '(others)' ELSE department END AS department,
    sum(devices) AS devices, sum(greatest(machines - devices, 0)) AS never_seen, sum(silent) AS silent,
    sum(old_policy) AS old_policy, sum(policy_problems) AS policy_problems, sum(broken_adapters) AS broken_adapters,
    sum(lost_telemetry) AS lost_telemetry
FROM ranked
GROUP BY 1
HAVING max(devices) >= max(least_group);

DO $$ BEGIN
    CREATE ROLE sluice_reader NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
GRANT USAGE ON SCHEMA sluice TO sluice_reader;
GRANT SELECT ON exposure, exposure_30_days, trend, finding_types, current_policy, coverage TO sluice_reader;
