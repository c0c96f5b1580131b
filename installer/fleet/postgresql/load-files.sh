#!/bin/sh
# Takes the collector's files into PostgreSQL: load-files.sh FOLDER. PGHOST, PGDATABASE and the like say where. What was taken
# twice counts once, so a run that broke off is simply repeated.
set -eu
folder=$1
today=$(date -u +%F)
export PGOPTIONS='-c client_min_messages=warning -c timezone=UTC'
psql -qX -v ON_ERROR_STOP=1 -c "CALL sluice.make_partitions('$today'::date - 31, 33)"
take() {
    kind=$1
    shift
    for file in "$@"; do
        [ -s "$file" ] || continue
        psql -qX -v ON_ERROR_STOP=1 <<SQL
BEGIN;
CREATE TEMP TABLE line (request jsonb) ON COMMIT DROP;
\copy line FROM '$file' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
DO \$\$ DECLARE r jsonb; BEGIN FOR r IN SELECT request FROM line LOOP CALL sluice.take_$kind(r); END LOOP; END \$\$;
COMMIT;
SQL
    done
}
take logs "$folder"/logs*.jsonl
take metrics "$folder"/metrics*.jsonl
psql -qX -v ON_ERROR_STOP=1 -c "DO \$\$ DECLARE d date; BEGIN
    FOR d IN SELECT generate_series('$today'::date - 31, '$today'::date, interval '1 day')::date LOOP CALL sluice.roll_up(d); END LOOP;
END \$\$"
