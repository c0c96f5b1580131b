#!/bin/sh
# Runs every query of the Grafana dashboard against a real PostgreSQL, as a reader and with Grafana's macros filled in, and
# looks for the columns that each kind of panel draws; has Grafana's own code name, colour and format the fields of each
# answer; then holds the file against Grafana's own types and schema. Needs PostgreSQL's server programs, node, npm and Go.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fleet=$here/../fleet
work=$(mktemp -d)
. "$here/checks.sh"
. "$fleet/cluster.sh"
file=$(readlink -f "$fleet/grafana/sluice-fleet.json")
mkdir "$work/types" "$work/strict"
(cd "$work/types" && npm install --silent --no-audit --no-fund --no-save @grafana/schema@13.2.3 @grafana/data@13.2.3 happy-dom@20.14.6 \
    typescript@5.9.3 >/dev/null 2>"$work/npm") || fail "no types: $(cat "$work/npm")"
for part in schema take views made-up; do
    sql -v devices=3000 -v days=40 -f "$fleet/postgresql/$part.sql" >/dev/null
done
sql -c "DO \$\$ BEGIN FOR back IN 1..40 LOOP CALL sluice.roll_up(current_date - back); END LOOP; END \$\$"
while IFS="$(printf '\t')" read -r number kind query; do
    # \gdesc names the columns and types that PostgreSQL answers with.
    printf 'SET ROLE sluice_reader;\n%s \\gdesc\n' "$query" | sql >"$work/$number.columns"
    sql -c 'SET ROLE sluice_reader' -c "$query" >"$work/$number.rows"
    check "panel $number, $kind: $(wc -l <"$work/$number.rows") rows" \
        node "$here/dashboard-columns.mjs" "$file" "$number" "$work/$number.columns" "$work/$number.rows"
    (cd "$work/types" && node "$here/dashboard-fields.mjs" "$file" "$number" "$work/$number.columns" "$work/$number.rows") ||
        fail "panel $number: its fields"
done <<END
$(node "$here/dashboard-queries.mjs" "$file")
END
[ "$held" -eq "$(node -p 'require(process.argv[1]).panels.length' "$file")" ] || fail "a panel was left out"
ok "Grafana's own code names, colours and formats every field of theirs"
cd "$work/types"
node "$here/dashboard-types.mjs" "$file" >dashboard.ts
compiles() { npx tsc --noEmit --strict --skipLibCheck --module nodenext --moduleResolution nodenext "$1"; }
check "fits Grafana's types, options of each panel included" compiles dashboard.ts
sed 's/"xField"/"xFeild"/' dashboard.ts >wrong.ts
refused "which tell a wrong option" compiles wrong.ts
cd "$work/strict"
cp "$here/dashboard-strict.go" main.go
{ go mod init strict && go get github.com/grafana/grafana-foundation-sdk/go@v0.0.22 && go build -o strict .; } >"$work/go" 2>&1 ||
    fail "no schema: $(cat "$work/go")"
check "fits Grafana's schema, with nothing unknown and nothing left out" ./strict "$file"
sed 's/"drawStyle"/"drawStlye"/' "$file" >wrong.json
refused "which tells a wrong field of a panel" ./strict wrong.json
passed
