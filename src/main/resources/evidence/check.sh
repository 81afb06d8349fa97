#!/bin/sh
# Checks every proof of this folder with openssl and the usual tools of a Unix system.
# Run it in the folder as: sh check.sh THEIR-KEY
# THEIR-KEY is a file with the log's public key, not from whoever gave you this bundle.
# It says "OK entry N" for each proof that holds, and stops at the first that does not.
set -eu
key=${1:-}
if [ ! -s "$key" ]; then
  echo "Nothing was checked: name a file with the log's public key, as in: sh check.sh THEIR-KEY"
  exit 2
fi
if [ ! -s checkpoint ] || [ ! -d proofs ] || [ ! -d entries ]; then
  echo "Nothing was checked: run check.sh in the folder of the bundle, with all its files"
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The names of files are the giver's to choose: a terminal, or echo, must not obey them.
fail() {
  printf '%s' "WRONG $proof: $1" | LC_ALL=C tr -c '[:print:]' '?'
  echo
  exit 1
}
sha256() {
  openssl dgst -sha256 -binary
}
decoded() {
  openssl base64 -d -A
}
# What is no number must never be counted with: some shells run commands that stand in it.
number() {
  case $2 in
    '' | *[!0-9]* | 0?*) fail "$1 is not a number" ;;
  esac
  [ ${#2} -le 18 ] || fail "$1 is too large a number"
}

# The public key of the log. Its line is: name, plus sign, id, plus sign, base64 of one byte and the
# 32 bytes of an Ed25519 key. In front of the 32 bytes openssl wants the 12 bytes of RFC 8410.
name=$(sed 's/+.*//' "$key")
{
  printf '\060\052\060\005\006\003\053\145\160\003\041\000'
  sed 's/^[^+]*+[^+]*+//' "$key" | tr -d '\r\n' | decoded | tail -c 32
} > "$work/key"

count=0
for proof in proofs/*.tlog-proof; do
  # 1. The proof ends with the signed checkpoint, which is the same in all of them.
  sed '/^$/,$d' "$proof" > "$work/head"
  sed '1,/^$/d' "$proof" > "$work/note"
  cmp -s "$work/note" checkpoint || fail "its checkpoint is not the one of this bundle"

  # 2. The checkpoint: origin, size and root of the log, an empty line, and signatures.
  sed '/^$/,$d' "$work/note" > "$work/text"
  origin=$(sed -n 1p "$work/text")
  [ "$origin" = "$name" ] || fail "the log has another name than this key"
  size=$(sed -n 2p "$work/text")
  root=$(sed -n 3p "$work/text")
  grep -F -- "— $origin " "$work/note" | head -n 1 | sed 's/.* //' | tr -d '\n' | decoded \
    | tail -c 64 > "$work/signature"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/text" \
    -sigfile "$work/signature" > /dev/null 2>&1 || fail "the signature is not of this key"
  number "the size of its log" "$size"

  # 3. The entry, and its hash: SHA-256 of a byte 0 and the entry (RFC 6962).
  sed -n '2s/^extra //p' "$work/head" | tr -d '\n' | decoded > "$work/entry"
  index=$(sed -n '3s/^index //p' "$work/head")
  number "its place" "$index"
  [ "$index" -lt "$size" ] || fail "its place is not in that log"
  [ "$proof" = "proofs/entry-$index.tlog-proof" ] || fail "it is of another entry"
  cmp -s "$work/entry" "entries/entry-$index.json" || fail "it is of another entry"
  { printf '\000'; cat "$work/entry"; } | sha256 > "$work/hash"

  # 4. Up the tree to the root: SHA-256 of a byte 1, the left and the right hash
  #    (RFC 9162, section 2.1.3.2).
  node=$index
  last=$((size - 1))
  sed 1,3d "$work/head" > "$work/path"
  while read -r line; do
    [ "$last" -ne 0 ] || fail "it has too many hashes"
    printf '%s' "$line" | decoded > "$work/other"
    if [ $((node % 2)) -eq 1 ] || [ "$node" -eq "$last" ]; then
      { printf '\001'; cat "$work/other" "$work/hash"; } | sha256 > "$work/next"
      while [ $((node % 2)) -eq 0 ] && [ "$node" -ne 0 ]; do
        node=$((node / 2))
        last=$((last / 2))
      done
    else
      { printf '\001'; cat "$work/hash" "$work/other"; } | sha256 > "$work/next"
    fi
    mv "$work/next" "$work/hash"
    node=$((node / 2))
    last=$((last / 2))
  done < "$work/path"
  [ "$last" -eq 0 ] || fail "it has too few hashes"
  [ "$(openssl base64 -A -in "$work/hash")" = "$root" ] || fail "the log does not hold its entry"
  echo "OK entry $index"
  count=$((count + 1))
done

# 5. No entry is here that none of these proofs is about.
for entry in entries/*; do
  name=${entry#entries/}
  proof=$entry
  [ "$name" != "${name%.json}" ] || fail "it is no file of this bundle, and nothing proves it"
  proof=proofs/${name%.json}.tlog-proof
  [ -f "$proof" ] || fail "it is missing, so nothing proves $entry"
done
echo "OK: $count proofs, in a log of $size entries"
