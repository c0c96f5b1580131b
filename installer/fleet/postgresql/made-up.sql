-- Fills the tables with made-up telemetry of :devices devices over the :days days before today. Departments differ in size, the
-- smallest have too few devices to be told; a tenth of the devices is away on a given day, fewer messages are sensitive than not.
CALL sluice.make_partitions(current_date - :days, :days + 1);
SET synchronous_commit = off;

CREATE TEMP TABLE fleet AS
SELECT n, md5('device' || n)::uuid AS device,
    CASE WHEN n % 2500 = 7 THEN 'Tiny ' || n % 7 ELSE 'Department ' || floor(40 * power((n % 997) / 997.0, 2))::int END AS department
FROM generate_series(1, :devices) n;

SELECT setseed(0.42);
INSERT INTO sluice.messages
SELECT d.day, hashtextextended(concat_ws('|', f.device, d.day, g), 0), f.device, f.department,
    CASE WHEN f.n % 9973 = 3 THEN 'rare/chat' ELSE (ARRAY['openai/chatgpt-free', 'openai/chatgpt-enterprise', 'google/gemini-personal', 'anthropic/claude-team',
        'microsoft/copilot-m365', 'deepseek/chat', 'unknown'])[1 + (f.n + g) % 7] END,
    (ARRAY['personal', 'commercial', 'personal', 'commercial', 'commercial', 'personal', 'unknown'])[1 + (f.n + g) % 7],
    (ARRAY['public', 'internal', 'internal', 'public', 'confidential', 'regulated'])[1 + g],
    CASE WHEN g < 4 THEN 'sent' ELSE (ARRAY['sent_redacted', 'sent_anyway', 'edited', 'blocked'])[1 + floor(random() * 4)::int] END,
    1 + floor(random() * 12)::int, 100 + floor(random() * 4000)::int
FROM fleet f, generate_series(current_date - :days, current_date - 1, interval '1 day') t(moment),
    LATERAL (SELECT t.moment::date AS day) d, generate_series(0, 5) g
-- Not random(): a filter that names g alone is tried once for each g, not for each row.
WHERE hashtextextended(concat_ws('|', f.device, d.day, g), 1) & 1023 < CASE WHEN g < 4 THEN 973 ELSE 614 END;

INSERT INTO sluice.findings
SELECT day, id, device, department, service, tier,
    (ARRAY['email', 'person', 'phone', 'iban', 'customer_id', 'secret', 'national_id'])[1 + abs(id % 7)], outcome, messages
FROM sluice.messages WHERE level <> 'public';

INSERT INTO sluice.device
SELECT device, department, now() - interval '90 days', now() - interval '1 day' * floor(power(random(), 8) * 30), '0.1.0',
    CASE WHEN n % 50 = 0 THEN '' ELSE '0.1.0' END, CASE WHEN n % 23 = 0 THEN 'acme 6' ELSE 'acme 7' END,
    (n % 400 = 0)::int, CASE WHEN n % 90 = 0 THEN 1 ELSE 0 END, 0
FROM fleet;
INSERT INTO sluice.inventory SELECT department, count(*) + 3 FROM fleet GROUP BY 1;
VACUUM ANALYZE;
