#!/usr/bin/env bash
# Builds the newest release beside what is checked out, and replaces two processes of the one by two of the other while
# people work: docs/performance.md, "A rolling upgrade". It needs the tags of the repository.
set -euo pipefail
cd "$(dirname "$0")/../.."
release=$(git describe --tags --abbrev=0 --match 'v*')
old=target/release-before/$release
if [ ! -f "$old/target/quarkus-app/quarkus-run.jar" ]; then
  rm -rf "$old"
  git clone -q --shared . "$old"
  git -C "$old" checkout -q "$release"
  (cd "$old" && mvn -q package -DskipTests)
fi
mvn -q -Dlocal -Dbench package -DskipTests exec:java@rolling -Dbench.old="$PWD/$old/target/quarkus-app" "$@"
