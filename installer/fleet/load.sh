#!/bin/sh
# Fills a PostgreSQL cluster of its own with made-up telemetry and times the queries of the report:
#   load.sh [DEVICES] [DAYS]     50000 devices, 30 days. Needs PostgreSQL's server programs and about 6 GB of disk.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
devices=${1:-50000}
days=${2:-30}
work=$(mktemp -d)
. "$here/cluster.sh"
# timed TITLE SQL: one run to warm up, then the shortest and longest of five.
timed() {
    sql -c "$2" >/dev/null
    ms=$(for _ in 1 2 3 4 5; do printf '\\timing on\n%s;\n' "$2" | sql | sed -n 's/^Time: \([0-9]*\)[.,].*/\1/p'; done | sort -n)
    printf '%-34s %6s ms .. %6s ms\n' "$1" "$(echo "$ms" | head -1)" "$(echo "$ms" | tail -1)"
}
for file in schema take views; do sql -f "$here/postgresql/$file.sql"; done
begin=$(date +%s)
sql -v devices="$devices" -v days="$days" -f "$here/postgresql/made-up.sql" >/dev/null
echo "filled in $(($(date +%s) - begin)) s"
for table in messages findings; do
    sql -F ' ' -c "SELECT '$table', (SELECT count(*) FROM sluice.$table), 'rows',
        pg_size_pretty(sum(pg_total_relation_size(inhrelid))) FROM pg_inherits WHERE inhparent = 'sluice.$table'::regclass"
done
sql -F ' ' -c "SELECT 'device', count(*), 'rows', pg_size_pretty(pg_total_relation_size('sluice.device')) FROM sluice.device"
for day in 1 2 3; do
    timed "roll up one day ($day)" "CALL sluice.roll_up(current_date - $day)"
done
begin=$(date +%s)
sql -c "DO \$\$ DECLARE d date; BEGIN FOR d IN SELECT generate_series(current_date - $days, current_date - 1, interval '1 day')::date
    LOOP CALL sluice.roll_up(d); END LOOP; END \$\$"
echo "rolled up all $days days in $(($(date +%s) - begin)) s"
sql -c 'ANALYZE'
for dimension in service tier level department; do
    timed "exposure by $dimension, 30 days" "SELECT * FROM sluice.exposure_30_days WHERE dimension = '$dimension' ORDER BY exposed DESC"
done
timed 'trend by week and tier' "SELECT * FROM sluice.trend WHERE dimension = 'tier' ORDER BY week"
timed 'exposure by day and level' "SELECT * FROM sluice.exposure WHERE dimension = 'level' ORDER BY day"
timed 'coverage by department' 'SELECT * FROM sluice.coverage ORDER BY silent DESC'
timed 'findings by type, 30 days' 'SELECT * FROM sluice.finding_types ORDER BY findings DESC'
sql -f "$here/postgresql/proof.sql"
# A tenth of the fleet sends one more day, as a collector would have written it.
mkdir "$work/files"
sql -v devices="$((devices / 10))" -f "$here/postgresql/made-up-otlp.sql" >"$work/files/metrics.jsonl"
before=$(sql -c 'SELECT count(*) FROM sluice.messages')
begin=$(date +%s)
"$here/postgresql/load-files.sh" "$work/files"
echo "took $(($(sql -c 'SELECT count(*) FROM sluice.messages') - before)) rows of $(wc -c <"$work/files/metrics.jsonl") bytes in \
$(($(date +%s) - begin)) s, summing 32 days up included"
