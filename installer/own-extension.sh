#!/bin/sh
# Lets an extension that an organisation signed itself speak with the agent, beside the standard one:
# own-extension.sh ID JAVA-OPTIONS MANIFEST...
set -eu
id=$1 options=$2
shift 2
sed -i "s|\"allowed_origins\": \[|&\"chrome-extension://$id/\", |" "$@"
echo "-Dsluice.extension.id=$id" >>"$options"
