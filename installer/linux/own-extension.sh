#!/bin/sh
# Lets an extension that an organisation signed itself speak with the agent, beside the standard one: own-extension.sh STAGE ID
set -eu
stage=$1 id=$2
for manifest in "$stage"/etc/chromium/native-messaging-hosts/*.json "$stage"/etc/opt/*/native-messaging-hosts/*.json; do
    sed -i "s|\"allowed_origins\": \[|&\"chrome-extension://$id/\", |" "$manifest"
done
echo "-Dsluice.extension.id=$id" >>"$stage/usr/lib/sluice/java-options"
