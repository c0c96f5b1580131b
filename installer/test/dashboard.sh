#!/bin/sh
# Runs every query of the Grafana dashboard against a real PostgreSQL, as a reader and with Grafana's macros filled in, and
# looks for the columns that each kind of panel draws; then holds the file against Grafana's own types. Needs PostgreSQL's
# server programs, node and npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fleet=$here/../fleet
work=$(mktemp -d)
. "$here/checks.sh"
. "$fleet/cluster.sh"
for file in schema take views made-up; do
    sql -v devices=3000 -v days=40 -f "$fleet/postgresql/$file.sql" >/dev/null
done
sql -c "DO \$\$ BEGIN FOR back IN 1..40 LOOP CALL sluice.roll_up(current_date - back); END LOOP; END \$\$"
while IFS="$(printf '\t')" read -r number kind query; do
    # \gdesc names the columns and types that PostgreSQL answers with.
    printf 'SET ROLE sluice_reader;\n%s \\gdesc\n' "$query" | sql >"$work/$number.columns"
    sql -c 'SET ROLE sluice_reader' -c "$query" >"$work/$number.rows"
    check "panel $number, $kind: $(wc -l <"$work/$number.rows") rows" \
        node "$here/dashboard-columns.mjs" "$fleet/grafana/sluice-fleet.json" "$number" "$work/$number.columns" "$work/$number.rows"
done <<END
$(node "$here/dashboard-queries.mjs" "$fleet/grafana/sluice-fleet.json")
END
[ "$held" -eq "$(node -p 'require(process.argv[1]).panels.length' "$fleet/grafana/sluice-fleet.json")" ] || fail "a panel was left out"
mkdir "$work/types"
node "$here/dashboard-types.mjs" "$fleet/grafana/sluice-fleet.json" >"$work/types/dashboard.ts"
cd "$work/types"
npm install --silent --no-audit --no-fund --no-save @grafana/schema@13.2.3 typescript@5.9.3 >/dev/null 2>"$work/npm" || fail "no types: $(cat "$work/npm")"
check "fits Grafana's types, options of each panel included" npx tsc --noEmit --strict --skipLibCheck --module nodenext --moduleResolution nodenext dashboard.ts
sed 's/"xField"/"xFeild"/' dashboard.ts >wrong.ts
refused "which tell a wrong option" npx tsc --noEmit --strict --skipLibCheck --module nodenext --moduleResolution nodenext wrong.ts
passed
