#!/bin/sh
# What "helm test" asks of a running service: SERVICE (where it is called), HOST (the name that people
# type), REALM (the address of the realm), and AUTHORITY (a file, or nothing). A line for each
# question; ends with 1 if one was not answered as it should be.
failed=0
answer=$(mktemp -d)

# With the name that people type: the service answers no other.
ask() {
  rm -f "$answer/body" "$answer/headers" "$answer/fault"
  curl --silent --show-error --max-time 20 --header "Host: $HOST" --header 'Accept: text/html' \
    --output "$answer/body" --dump-header "$answer/headers" --write-out '%{http_code}' "$@" \
    2>"$answer/fault" || true
}

header() {
  tr -d '\r' <"$answer/headers" 2>/dev/null | grep -i "^$1:" | sed 's/^[^:]*: *//'
}

tell() {
  if [ "$2" = yes ]; then
    echo "ok     $1"
  else
    echo "WRONG  $1: $3 $(cat "$answer/fault")"
    failed=1
  fi
}

is() {
  if [ "$1" = "$2" ]; then echo yes; else echo no; fi
}

# Kubernetes leads only to pods that are ready.
status=$(ask "$SERVICE/")
tell ready "$(is "$status" 200)" "the public page answered $status"

status=$(ask "$SERVICE/my-reports")
to=$(header location)
case "$status $to" in
  "302 $REALM/protocol/openid-connect/auth"*) sent=yes ;;
  *) sent=no ;;
esac
tell sign-in "$sent" "a page of reporters answered $status and leads to ${to%%\?*}"

size=$(wc -c <"$answer/headers" 2>/dev/null || echo 0)
if [ "$size" -gt 0 ] && [ "$size" -le 4000 ]; then fits=yes; else fits=no; fi
tell headers "$fits" "those of that answer have $size bytes, and proxies often take 4,000"

status=$(ask --request POST --header 'Content-Type: application/json' --data '{}' \
  "$SERVICE/api/v1/reports")
tell unknown-caller "$(is "$status" 401)" "a report without a token was answered $status"

HOST=$(echo "$REALM" | sed 's#^[a-z]*://##; s#/.*##')
if [ -n "$AUTHORITY" ]; then set -- --cacert "$AUTHORITY"; else set --; fi
status=$(ask "$@" "$REALM/.well-known/openid-configuration")
if [ "$status" = 200 ] && grep -qF "\"issuer\":\"$REALM\"" "$answer/body"; then
  known=yes
else
  known=no
fi
tell realm "$known" "it answered $status, or has another name for itself"

rm -r "$answer"
exit $failed
