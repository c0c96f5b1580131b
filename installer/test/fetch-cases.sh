#!/bin/sh
# Sourced by fetch.sh: what is published, how, and what the agent makes of it.
# shellcheck disable=SC2154
certificates
start_nginx
start_proxy 18888 'ConnectPort 18443'
start_proxy 18889 'ConnectPort 1'
check "keys" "$root/sluice" policy keys --out "$work/key"
check "keys of a stranger" "$root/sluice" policy keys --out "$work/strange"
as_of=-2d
sign 9 --key "$work/key" --days 1 --out "$work/expired.json"
as_of=+0d
for counter in 3 4 5 6; do sign $counter --key "$work/key" --out "$work/$counter.json"; done
sign 9 --key "$work/strange" --out "$work/strange.json"
head -c 17000000 /dev/zero >"$served/large"

rm -rf /etc/sluice
mkdir /etc/sluice
cp "$work/key.pub" /etc/sluice/bundle.pub
machine "bundle: $address" "bundle-ca: $work/ca.pem"
"$root/sluice" run --data-dir "$work/data" --port 0 --no-host >"$work/agent.log" 2>&1 &
pids="$pids $!"
trouble "nothing is published yet" NOT_THERE 0 'nothing is published'
publish "$work/4.json"
eventually "the first bundle is fetched" in_force 4
eventually "then the server says that it is the same" grep -q '"GET /sluice.json HTTP/1.1" 304' "$work/access.log"
publish "$work/5.json"
eventually "a newer one is fetched" in_force 5

echo "== what is published is not good"
publish "$work/3.json" && trouble "older" ROLLED_BACK 5 'older'
publish "$work/strange.json" && trouble "of another key" WRONG_SIGNATURE 5 'signature'
publish "$work/expired.json" && trouble "expired" EXPIRED 5 'expired'
head -c 300 "$work/5.json" >"$work/half.json"
publish "$work/half.json" && trouble "half written" NOT_A_BUNDLE 5 'not a policy bundle'
publish "$served/large" && trouble "too large" TOO_LARGE 5 '16 MB'
publish "$work/5.json" && well

echo "== the way is not good"
machine "bundle: $address" "bundle-ca: $work/stranger.pem"
trouble "vouched for by a stranger" NOT_TRUSTED 5 'certificate'
machine "bundle: $address"
trouble "by an authority the system does not know" NOT_TRUSTED 5 'certificate'
well
machine "bundle: https://127.0.0.1:18443/sluice.json" "bundle-ca: $work/ca.pem"
trouble "by a name that is not in the certificate" NOT_TRUSTED 5 'certificate'
machine "bundle: $address" "bundle-ca: $work/none.pem"
trouble "the authority's file is missing" NO_AUTHORITY 5 'bundle-ca'
for row in 'moved REDIRECTED' 'closed NOT_ALLOWED' 'broken SERVER_FAILS' 'slow TOO_SLOW'; do
    # shellcheck disable=SC2086
    set -- $row
    machine "bundle: https://localhost:18443/$1.json" "bundle-ca: $work/ca.pem"
    trouble "$1" "$2" 5 ''
done
machine "bundle: https://localhost:1/sluice.json" "bundle-ca: $work/ca.pem"
trouble "nobody listens" UNREACHABLE 5 'reached'

echo "== through a proxy"
machine "bundle: $address" "bundle-ca: $work/ca.pem" 'bundle-proxy: http://127.0.0.1:18889'
trouble "a proxy that refuses" PROXY_REFUSED 5 'proxy'
machine "bundle: $address" "bundle-ca: $work/ca.pem" 'bundle-proxy: http://127.0.0.1:18888'
publish "$work/6.json"
eventually "a proxy that passes it on" in_force 6
check "the proxy saw the server's name alone" grep -q 'CONNECT localhost:18443' "$work/proxy-18888.log"
refused "and nothing of the file" grep -q sluice.json "$work/proxy-18888.log"
