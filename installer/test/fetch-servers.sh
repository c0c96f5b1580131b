#!/bin/sh
# Sourced by fetch.sh: a private authority, an nginx that uses it, a proxy.
# shellcheck disable=SC2154
served=$work/served
address=https://localhost:18443/sluice.json
pids=
finish() {
    for pid in $pids; do kill "$pid" 2>/dev/null && wait "$pid" || true; done
}
certificates() {
    for ca in ca stranger; do
        openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$ca" -keyout "$work/$ca.key" -out "$work/$ca.pem" 2>/dev/null
    done
    openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout "$work/server.key" -out "$work/server.csr" 2>/dev/null
    printf 'subjectAltName=DNS:localhost\n' >"$work/names"
    openssl x509 -req -in "$work/server.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 \
        -extfile "$work/names" -out "$work/server.pem" 2>/dev/null
}
start_nginx() {
    mkdir -p "$served"
    cat >"$work/nginx.conf" <<CONF
daemon off;
pid $work/nginx.pid;
error_log $work/nginx-error.log;
user root;
events {}
http {
    access_log $work/access.log;
    server {
        listen 127.0.0.1:18443 ssl;
        ssl_certificate $work/server.pem;
        ssl_certificate_key $work/server.key;
        root $served;
        location /moved.json { return 302 /sluice.json; }
        location /closed.json { return 403; }
        location /broken.json { return 500; }
        location /slow.json { alias $served/large; limit_rate 1k; }
    }
}
CONF
    nginx -e "$work/nginx-error.log" -c "$work/nginx.conf" &
    pids="$pids $!"
}
# start_proxy PORT [LINE]
start_proxy() {
    printf 'User root\nPort %s\nListen 127.0.0.1\nLogFile "%s"\nLogLevel Connect\n%s\n' "$1" "$work/proxy-$1.log" "${2:-}" \
        >"$work/proxy-$1.conf"
    tinyproxy -d -c "$work/proxy-$1.conf" >/dev/null 2>&1 &
    pids="$pids $!"
}
