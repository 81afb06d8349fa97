#!/usr/bin/env bash
# Lets target/softintel-image.tar run against a real PostgreSQL and Keycloak, from its own layout: people sign in, 200
# reports are sent, pages are read. What Java learnt of its classes comes to target/image/softintel-image-with-cache.
# No two runs learn the same, so this file has other bytes each time.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v bwrap > /dev/null || { echo "softintel: bubblewrap is needed" >&2; exit 1; }
cache=target/image/softintel-image-with-cache
mkdir -p $cache
src/image/unpack.sh target/softintel-image.tar target/image/root
mvn -q -Dlocal -Dbench test-compile exec:java@image-training -Dbench.image=target/image/root \
  -Dbench.cache=$cache/softintel.aot
echo '-XX:AOTCache=/opt/softintel/cache/softintel.aot' > $cache/java.options
