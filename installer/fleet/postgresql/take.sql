-- Takes OTLP in JSON, one object to a line, as the collector's file exporter writes it.
SET search_path = sluice;

CREATE FUNCTION attribute(attributes jsonb, name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(a -> 'value' ->> 'stringValue', a -> 'value' ->> 'intValue', '')
    FROM jsonb_array_elements(attributes) a WHERE a ->> 'key' = name LIMIT 1
$$;

-- Clocks may be wrong and senders strange: what cannot be placed is passed over, or it would hold up all that comes after.
CREATE FUNCTION is_device(id text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false)
$$;

CREATE VIEW no_points AS
SELECT ''::text AS metric, NULL::jsonb AS resource, NULL::jsonb AS attributes, 0::bigint AS value, now() AS ended WHERE false;

CREATE FUNCTION points(request jsonb) RETURNS SETOF no_points LANGUAGE sql IMMUTABLE AS $$
    SELECT m ->> 'name', r -> 'resource' -> 'attributes', p -> 'attributes', (p ->> 'asInt')::bigint,
        to_timestamp((p ->> 'timeUnixNano')::numeric / 1000000000)
    FROM jsonb_array_elements(request -> 'resourceMetrics') r,
        jsonb_array_elements(r -> 'scopeMetrics') s,
        jsonb_array_elements(s -> 'metrics') m,
        jsonb_array_elements(m -> 'sum' -> 'dataPoints') p
$$;

-- A span ends at midnight at the latest, so its last moment tells its day.
CREATE PROCEDURE take_metrics(request jsonb) LANGUAGE sql AS $$
    WITH read AS (
        SELECT metric, value, ended, ((ended - interval '1 microsecond') AT TIME ZONE 'UTC')::date AS day,
            sluice.attribute(resource, 'service.instance.id') AS device,
            coalesce(sluice.attribute(resource, 'sluice.department'), '') AS department,
            sluice.attribute(attributes, 'sluice.service') AS service,
            sluice.attribute(attributes, 'sluice.tier') AS tier,
            sluice.attribute(attributes, 'sluice.level') AS level,
            sluice.attribute(attributes, 'sluice.finding.type') AS type,
            sluice.attribute(attributes, 'sluice.outcome') AS outcome
        FROM sluice.points(request)
    ), point AS (
        SELECT * FROM read WHERE sluice.is_device(device) AND day BETWEEN current_date - 31 AND current_date + 1
    ), taken AS (
        INSERT INTO sluice.messages
        SELECT day, hashtextextended(concat_ws('|', device, ended, service, tier, level, outcome), 0), device::uuid,
            department, service, tier, level, outcome,
            sum(value) FILTER (WHERE metric = 'sluice.messages'),
            coalesce(sum(value) FILTER (WHERE metric = 'sluice.tokens'), 0)
        FROM point WHERE metric IN ('sluice.messages', 'sluice.tokens')
        GROUP BY day, ended, device, department, service, tier, level, outcome
        ON CONFLICT DO NOTHING
    )
    INSERT INTO sluice.findings
    SELECT day, hashtextextended(concat_ws('|', device, ended, service, tier, type, outcome), 0), device::uuid,
        department, service, tier, type, outcome, value
    FROM point WHERE metric = 'sluice.findings'
    ON CONFLICT DO NOTHING;
$$;

CREATE PROCEDURE take_logs(request jsonb) LANGUAGE sql AS $$
    INSERT INTO sluice.device
    SELECT DISTINCT ON (1)
        sluice.attribute(r -> 'resource' -> 'attributes', 'service.instance.id')::uuid,
        coalesce(sluice.attribute(r -> 'resource' -> 'attributes', 'sluice.department'), ''),
        at.moment, at.moment,
        sluice.attribute(r -> 'resource' -> 'attributes', 'service.version'),
        sluice.attribute(l -> 'attributes', 'sluice.extension.version'),
        sluice.attribute(l -> 'attributes', 'sluice.policy.version'),
        sluice.attribute(l -> 'attributes', 'sluice.policy.problems')::int,
        sluice.attribute(l -> 'attributes', 'sluice.adapters.broken')::int,
        sluice.attribute(l -> 'attributes', 'sluice.telemetry.lost')::bigint
    FROM jsonb_array_elements(request -> 'resourceLogs') r,
        jsonb_array_elements(r -> 'scopeLogs') s,
        jsonb_array_elements(s -> 'logRecords') l,
        LATERAL (SELECT least(now(), to_timestamp((l ->> 'timeUnixNano')::numeric / 1000000000)) AS moment) at
    WHERE l ->> 'eventName' = 'sluice.heartbeat'
        AND sluice.is_device(sluice.attribute(r -> 'resource' -> 'attributes', 'service.instance.id'))
    ORDER BY 1, at.moment DESC
    ON CONFLICT (device) DO UPDATE SET
        department = excluded.department, last_seen = excluded.last_seen, agent = excluded.agent,
        extension = excluded.extension, policy = excluded.policy, policy_problems = excluded.policy_problems,
        adapters_broken = excluded.adapters_broken, lost = excluded.lost
    WHERE device.last_seen <= excluded.last_seen;
$$;
