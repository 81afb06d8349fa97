#!/usr/bin/env bash
# Lets an unpacked image run as a container would: as its own user, with nothing that it could write but /tmp. It has
# the machine's network, and what IMAGE_READS and IMAGE_WRITES name (folders, by spaces). JAVA_TOOL_OPTIONS and settings
# come from the environment. It needs bubblewrap and no root.
#   src/image/run.sh FOLDER [--instead COMMAND…] [ARGUMENT…]
set -euo pipefail
image=$1
shift
config=$image.json
IFS=: read -r user group < <(jq -r .config.User "$config")
readarray -t command < <(jq -r .config.Entrypoint[] "$config")
if [ "${1:-}" = --instead ]; then
  command=()
  shift
fi
options=(--tmpfs /)
for part in "$image"/*; do
  case ${part##*/} in
    proc | sys | dev | tmp) ;;
    *) if [ -L "$part" ]; then
      options+=(--symlink "$(readlink "$part")" "/${part##*/}")
    else
      options+=(--ro-bind "$part" "/${part##*/}")
    fi ;;
  esac
done
options+=(--proc /proc --dev /dev --tmpfs /tmp)
for folder in ${IMAGE_READS:-}; do options+=(--ro-bind "$folder" "$folder"); done
for folder in ${IMAGE_WRITES:-}; do options+=(--bind "$folder" "$folder"); done
while IFS== read -r name value; do options+=(--setenv "$name" "$value"); done < <(jq -r '.config.Env[]' "$config")
exec bwrap "${options[@]}" --remount-ro / --unshare-user --uid "$user" \
  --gid "$group" --cap-drop ALL --die-with-parent --chdir "$(jq -r .config.WorkingDir "$config")" "${command[@]}" "$@"
