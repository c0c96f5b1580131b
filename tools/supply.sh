#!/usr/bin/env bash
# Shows what the product is made of and that it is made of nothing else. Called by ../sluice, which exports root and target.
#   supply sbom       CycloneDX lists of both halves, in agent/target/sbom
#   supply licences   every jar and bundled package has a licence that is allowed
#   supply checksums  writes what the tests compare the jars with; after a change of dependencies, look at the difference
#   supply rebuild    builds everything twice and compares every byte
set -euo pipefail
# shellcheck disable=SC2154

fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
out=$target/sbom
maven="mvn -q -B -f $root/pom.xml"

sbom() {
    mkdir -p "$out"
    $maven -pl agent -Dfast -Dmaven.test.skip=true org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -DoutputFormat=json \
        -DincludeTestScope=false -DincludeProvidedScope=false -DoutputName=agent -DoutputDirectory="$out" \
        -DoutputReactorProjects=false
    (cd "$root/extension" && npm sbom --sbom-format cyclonedx --package-lock-only 2>/dev/null |
        grep -vE '"(serialNumber|timestamp)"') >"$out/extension.json"
    printf '%s\n' "$out/agent.json" "$out/extension.json"
}

licences() {
    [ -e "$out/agent.json" ] || sbom
    node "$root/tools/licences.mjs" "$out/agent.json" "$out/extension.json"
}

# Everything that a package is made from, with its checksum. The stamp tells the time, the archive of classes is made on the spot.
prints() {
    (cd "$1" && find agent/target/agent-*.jar agent/target/lib extension/dist -type f ! -name .stamp -print0 | sort -z |
        xargs -0 sha256sum)
}

checksums() {
    $maven -C -pl agent -Dfast -Dmaven.test.skip=true package
    (cd "$target/lib" && sha256sum -- *.jar) >"$root/agent/src/test/resources/dev/sluice/security/jars.sha256"
}

rebuild() {
    local work
    work=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$work'" EXIT
    for round in first second; do
        git clone -q "$root" "$work/$round"
        (cd "$work/$round" && mvn -q -B -pl agent -Dfast -Dmaven.test.skip=true package)
        (cd "$work/$round/extension" && npm ci --silent --no-audit --no-fund && npm run -s build >/dev/null)
        prints "$work/$round" >"$work/$round.sums"
    done
    diff "$work/first.sums" "$work/second.sums" || fail "two builds differ; see above"
    printf 'the same bytes twice: %d files\n' "$(wc -l <"$work/first.sums")"
}

case ${1:-} in
sbom | licences | checksums | rebuild) "$1" ;;
*) fail "usage: sluice supply sbom|licences|checksums|rebuild" ;;
esac
