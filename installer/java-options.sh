#!/bin/sh
# Prints the options the packaged agent runs with: java-options.sh JDK
set -eu
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
echo "-Xms16m -Xmx192m -Xss1m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
# Nothing of a person's text may reach a dump, a core file or a debugger of another process.
echo "-XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null -XX:-UsePerfData"
echo "-XX:+DisableAttachMechanism -Xlog:disable"
[ "$major" -lt 25 ] || echo "-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
