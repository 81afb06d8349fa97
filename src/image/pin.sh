#!/usr/bin/env bash
# Pins the versions that Debian has now, in packages.sha256 and jdk.sha256. Read `git diff` afterwards, and commit it.
set -euo pipefail
cd "$(dirname "$0")"
pin() { # LIST PACKAGES
  local list=$1 package
  shift
  for package in "$@"; do
    apt-cache show --no-all-versions "$package:amd64" |
      awk -v name="$package" '/^Version: / { gsub(":", "%3a", $2); version = $2 }
        /^Architecture: / { architecture = $2 } /^SHA256: / { hash = $2 }
        END { print hash "  " name "_" version "_" architecture ".deb" }'
  done > "$list"
}
pin packages.sha256 $(sed 's/.*  //; s/_.*//' packages.sha256)
pin jdk.sha256 $(sed 's/.*  //; s/_.*//' jdk.sha256)
