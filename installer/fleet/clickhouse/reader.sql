-- Who looks at the report: may read the views, which run with the rights of whoever made them, and no device.
CREATE ROLE IF NOT EXISTS sluice_reader;
GRANT SELECT ON sluice.exposure TO sluice_reader;
GRANT SELECT ON sluice.exposure_30_days TO sluice_reader;
GRANT SELECT ON sluice.trend TO sluice_reader;
GRANT SELECT ON sluice.finding_types TO sluice_reader;
GRANT SELECT ON sluice.coverage TO sluice_reader;
