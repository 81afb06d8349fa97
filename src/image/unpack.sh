#!/usr/bin/env bash
# Unpacks an image into a folder: src/image/unpack.sh target/softintel-image.tar FOLDER
set -euo pipefail
rm -rf "$2"
mkdir -p "$2"
tar --extract --to-stdout --file="$1" manifest.json | jq -r '.[0].Layers[]' | while read -r layer; do
  tar --extract --to-stdout --file="$1" "$layer" | tar --extract --gzip --warning=no-unknown-keyword --no-same-owner --directory="$2"
done
tar --extract --to-stdout --file="$1" "$(tar --extract --to-stdout --file="$1" manifest.json | jq -r '.[0].Config')" > "$2.json"
