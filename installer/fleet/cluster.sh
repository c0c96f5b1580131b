# Sourced: a PostgreSQL cluster of its own in $work, gone at the end. Gives sql, and as_person for its programs.
# shellcheck shell=sh disable=SC2154
for bin in /usr/lib/postgresql/*/bin; do :; done
person=postgres
[ "$(id -u)" -eq 0 ] || person=$(id -un)
as_person() {
    if [ "$(id -un)" = "$person" ]; then "$@"; else setpriv --reuid="$person" --regid="$person" --init-groups "$@"; fi
}
finish() {
    as_person "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT
chmod 755 "$work" && mkdir "$work/data" && chown "$person" "$work/data"
as_person "$bin/initdb" -D "$work/data" -A trust >/dev/null
# What a small server would be given; the rest is as Debian delivers it.
printf '%s\n' "unix_socket_directories = '$work/data'" "listen_addresses = ''" 'shared_buffers = 1GB' 'work_mem = 64MB' \
    'maintenance_work_mem = 256MB' 'max_wal_size = 8GB' >>"$work/data/postgresql.conf"
as_person "$bin/pg_ctl" -D "$work/data" -l "$work/data/log" -w start >/dev/null
export PGHOST="$work/data" PGUSER="$person" PGDATABASE=postgres
sql() { psql -qXAt -v ON_ERROR_STOP=1 "$@"; }
