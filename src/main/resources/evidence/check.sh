#!/bin/sh
# Checks every proof of this folder with openssl and the usual tools of a Unix system.
# Take check.sh and audit.vkey from the auditors, not from this bundle: whoever forges a bundle
# forges both. Save them in another folder, and run in the folder of the bundle:
#   sh ../AUDITORS/check.sh ../AUDITORS/audit.vkey
# It says "OK entry N" for each proof that holds, and stops at the first that does not.
# In the end it says what it did not check.
#
# A mail program may have added the line ends of Windows: then # at the end hides them here.
if grep -q "$(printf '\r')" "$0"; then #
  printf '%s' 'Nothing was checked: check.sh has other line ends. ' #
  printf '%s\n' "Run: tr -d '\\r' < '$0' > '$0.new', and use that" #
  exit 2 #
fi #
set -eu
key=${1:-}
unchecked() {
  printf '%s\n' "Nothing was checked: $1"
  exit 2
}
if [ ! -f "$key" ] || [ ! -s "$key" ]; then
  unchecked "name a file with the log's public key, as in: sh check.sh ../AUDITORS/audit.vkey"
fi
if [ ! -s checkpoint ] || [ ! -d proofs ] || [ ! -d entries ]; then
  unchecked "run check.sh in the folder of the bundle, with all its files"
fi
case $(openssl version) in
  OpenSSL\ [3-9]*) ;;
  *) unchecked "OpenSSL 3 is not here" ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The names of files are the giver's to choose: a terminal, or echo, must not obey them.
show() {
  printf '%s' "$1" | LC_ALL=C tr -c '[:print:]' '?'
  echo
}
fail() {
  show "WRONG $proof: $1"
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
# 32 bytes of an Ed25519 key. The id is the beginning of a hash over name and key. In front of the
# 32 bytes openssl wants the 12 bytes of RFC 8410.
tr -d '[:space:]' < "$key" > "$work/vkey"
name=$(sed 's/+.*//' "$work/vkey")
sed 's/^[^+]*+[^+]*+//' "$work/vkey" | tr -d '\n' | decoded > "$work/raw" 2> /dev/null || true
id=$({ printf '%s\n' "$name"; cat "$work/raw"; } | openssl dgst -sha256 -r | cut -c 1-8)
case $(cat "$work/vkey") in
  "$name+$id+"*) ;;
  *) unchecked "$key is no public key of a log" ;;
esac
{
  printf '\060\052\060\005\006\003\053\145\160\003\041\000'
  tail -c 32 "$work/raw"
} > "$work/key"

# Every file in the two folders, and those whose names begin with a dot.
here() {
  for each in "$1"/* "$1"/.[!.]* "$1"/..?*; do
    if [ -e "$each" ] || [ -L "$each" ]; then "$2" "$each"; fi
  done
}

# A link or a device is no file of a bundle.
plain() {
  [ -f "$1" ] && [ ! -L "$1" ]
}

plain checkpoint || unchecked "checkpoint is not a plain file"
count=0
: > "$work/named"
for proof in proofs/*.tlog-proof; do
  [ -e "$proof" ] || [ -L "$proof" ] || unchecked "there are no proofs"
  plain "$proof" || fail "it is not a plain file"
  # 1. The proof ends with the signed checkpoint, which is the same in all of them.
  if grep -q "$(printf '\r')" "$proof" checkpoint; then
    fail "it has other line ends, or the checkpoint has: ask for the bundle again"
  fi
  sed '/^$/,$d' "$proof" > "$work/head"
  sed '1,/^$/d' "$proof" > "$work/note"
  cmp -s "$work/note" checkpoint || fail "its checkpoint is not the one of this bundle"

  # 2. The checkpoint: origin, size and root of the log, an empty line, and signatures.
  sed '/^$/,$d' "$work/note" > "$work/text"
  origin=$(sed -n 1p "$work/text")
  [ "$origin" = "$name" ] || fail "the log has another name than this key"
  size=$(sed -n 2p "$work/text")
  root=$(sed -n 3p "$work/text")
  : > "$work/signature"
  grep "^$(printf '\342\200\224') " "$work/note" | grep -F -- " $origin " | sed 's/.* //' \
    | while read -r each; do
      printf '%s' "$each" | decoded > "$work/both" 2> /dev/null || true
      if [ "$(head -c 4 "$work/both" | od -An -tx1 | tr -d ' \n')" = "$id" ]; then
        tail -c +5 "$work/both" > "$work/signature"
      fi
    done
  [ -s "$work/signature" ] || fail "it has no signature of this key"
  [ "$(wc -c < "$work/signature")" -eq 64 ] || fail "its signature is not whole: ask for it again"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/text" \
    -sigfile "$work/signature" > /dev/null 2>&1 || fail "the signature is not of this key"
  number "the size of its log" "$size"

  # 3. The entry, and its hash: SHA-256 of a byte 0 and the entry (RFC 6962).
  sed -n '2s/^extra //p' "$work/head" | tr -d '\n' | decoded > "$work/entry"
  index=$(sed -n '3s/^index //p' "$work/head")
  number "its place" "$index"
  [ "$index" -lt "$size" ] || fail "its place is not in that log"
  if [ "$proof" != "proofs/entry-$index.tlog-proof" ]; then
    fail "it says entry $index: it was renamed or changed"
  fi
  entry=entries/entry-$index.json
  [ -e "$entry" ] || [ -L "$entry" ] || fail "$entry is missing"
  plain "$entry" || fail "$entry is not a plain file"
  if ! cmp -s "$work/entry" "$entry"; then
    tr -d '\r\n' < "$entry" | cmp -s "$work/entry" - \
      && fail "$entry has other line ends: ask for the bundle again"
    fail "$entry is not what this proof holds: one of them was changed"
  fi
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
  LC_ALL=C tr -c 'A-Z0-9-' '\n' < "$work/entry" | sort -u \
    | sed -n '/^SI-[A-Z0-9]\{4\}-[A-Z0-9]\{4\}$/p' >> "$work/named"
  count=$((count + 1))
done

# 5. No file is here that none of these proofs is about.
stray() {
  proof=$1
  case $1 in
    proofs/[!.]*.tlog-proof) ;;
    entries/entry-*.json)
      proof=proofs/${1#entries/}
      proof=${proof%.json}.tlog-proof
      [ -f "$proof" ] || fail "it is missing, so nothing proves $1"
      ;;
    *) show "NOT of this bundle: $1" >> "$work/strays" ;;
  esac
}
: > "$work/strays"
here proofs stray
here entries stray
[ "$count" -eq 1 ] && proofs=proof || proofs=proofs
echo "OK: $count $proofs, in a log of $size entries"
echo "Log: $name"
echo "Its key: $(openssl dgst -sha256 -r "$work/vkey" | cut -c 1-32 | sed 's/..../& /g; s/ $//')"

# 6. What the entries are about, and what nothing above shows.
[ -s "$work/named" ] || echo "No report is named by these entries"
sort "$work/named" | uniq -c | while read -r times reference; do
  echo "Report $reference is named by $times of these entries"
done
echo "NOT checked: statement.pdf, entries.csv, how-to-check.txt, checking-a-receipt.txt"
witnesses=$(grep "^$(printf '\342\200\224') " checkpoint | grep -cvF -- " $name ") || true
[ "$witnesses" -eq 0 ] || echo "NOT checked: signatures of others, such as witnesses: $witnesses"
cat "$work/strays"
other() {
  case ${1#./} in
    checkpoint | proofs | entries | audit.vkey | statement.pdf | entries.csv) ;;
    check.sh | how-to-check.txt | checking-a-receipt.txt) ;;
    *) [ "$1" -ef "$key" ] || show "NOT of this bundle: ${1#./}" ;;
  esac
}
here . other
echo "NOT shown: that no entry is missing"
if [ "$key" -ef audit.vkey ]; then
  printf '%s' "NOT shown: that the log signed this. The key is the audit.vkey of this folder: "
  echo "whoever forges a bundle forges that too. Keep the auditors' key in another folder"
fi
