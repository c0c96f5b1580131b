-- Prints OTLP/JSON of :devices devices for today, a hundred devices to a line: four groups of messages each, one sender without a
-- proper id and one with a clock that is years ahead.
WITH device AS (
    SELECT n, CASE WHEN n = 5 THEN 'nobody' ELSE md5('device' || n)::uuid::text END AS id,
        (extract(epoch FROM now() + CASE WHEN n = 6 THEN interval '9 years' ELSE interval '0' END) * 1000000000)::numeric(20) AS ended
    FROM generate_series(1, :devices) n
), metric AS (
    SELECT n, id, jsonb_build_object('name', name, 'unit', '1', 'sum', jsonb_build_object(
        'aggregationTemporality', 1, 'isMonotonic', true, 'dataPoints', jsonb_agg(jsonb_build_object(
            'startTimeUnixNano', ended::text, 'timeUnixNano', ended::text, 'asInt', (g * g + 1)::text,
            'attributes', jsonb_build_array(
                jsonb_build_object('key', 'sluice.service', 'value', jsonb_build_object('stringValue', 'openai/chatgpt-free')),
                jsonb_build_object('key', 'sluice.tier', 'value', jsonb_build_object('stringValue', 'personal')),
                jsonb_build_object('key', 'sluice.outcome', 'value', jsonb_build_object('stringValue', 'sent')),
                jsonb_build_object('key', 'sluice.level', 'value', jsonb_build_object('stringValue',
                    (ARRAY['public', 'internal', 'confidential', 'regulated'])[g]))))))) AS body
    FROM device, generate_series(1, 4) g, (VALUES ('sluice.messages'), ('sluice.tokens')) names (name)
    GROUP BY n, id, name
), resource AS (
    SELECT n, jsonb_build_object(
        'resource', jsonb_build_object('attributes', jsonb_build_array(
            jsonb_build_object('key', 'service.instance.id', 'value', jsonb_build_object('stringValue', id)))),
        'scopeMetrics', jsonb_build_array(jsonb_build_object('metrics', jsonb_agg(body)))) AS body
    FROM metric GROUP BY n, id
)
SELECT jsonb_build_object('resourceMetrics', jsonb_agg(body)) FROM resource GROUP BY n / 100;
