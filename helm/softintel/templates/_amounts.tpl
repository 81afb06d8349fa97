{{/* Amounts, times and annotations with which the service would not run, or not as it promises. */}}

{{- define "softintel.mebibytes" -}}
{{- if hasSuffix "Gi" . -}}{{- mul 1024 (atoi (trimSuffix "Gi" .)) -}}{{- else -}}{{- trimSuffix "Mi" . -}}{{- end -}}
{{- end -}}

{{- define "softintel.millicores" -}}
{{- if hasSuffix "m" . -}}{{- trimSuffix "m" . -}}{{- else -}}{{- mul 1000 (atoi .) -}}{{- end -}}
{{- end -}}

{{- define "softintel.minutes" -}}
{{- if hasSuffix "H" . -}}{{- mul 60 (atoi (trimSuffix "H" .)) -}}{{- else -}}{{- trimSuffix "M" . -}}{{- end -}}
{{- end -}}

{{- define "softintel.refuseAmounts" -}}
{{- with .Values.resources -}}
{{- $memory := include "softintel.mebibytes" .limits.memory | atoi -}}
{{- if lt $memory 512 -}}
{{- fail "resources.limits.memory is below 512Mi: the process would be ended while it starts." -}}
{{- end -}}
{{- if gt (include "softintel.mebibytes" .requests.memory | atoi) $memory -}}
{{- fail "resources.requests.memory is more than resources.limits.memory: Kubernetes refuses that, so lower it." -}}
{{- end -}}
{{- with .limits.cpu -}}
{{- $cpu := include "softintel.millicores" . | atoi -}}
{{- if lt $cpu 100 -}}
{{- fail "resources.limits.cpu is below 100m: the process would not start in the three minutes that it has." -}}
{{- end -}}
{{- if gt (include "softintel.millicores" (default "0" $.Values.resources.requests.cpu) | atoi) $cpu -}}
{{- fail "resources.requests.cpu is more than resources.limits.cpu: Kubernetes refuses that, so lower it." -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if lt (include "softintel.mebibytes" .Values.temporaryFolder | atoi) 64 -}}
{{- fail "temporaryFolder is below 64Mi: the process would be ended over a larger file." -}}
{{- end -}}
{{- range $role, $session := .Values.sessions -}}
{{- if gt (include "softintel.minutes" (default "15M" $session.idle) | atoi) (include "softintel.minutes" (default "8H" $session.absolute) | atoi) -}}
{{- fail (printf "sessions.%s.idle is more than sessions.%s.absolute (left out, they are 15M and 8H): it would never end a session, so lower it." $role $role) -}}
{{- end -}}
{{- end -}}
{{- with .Values.contacts.checkedOn -}}
{{- if ne . (toDate "2006-01-02" . | date "2006-01-02") -}}
{{- fail "contacts.checkedOn is no day: write it as in 2026-11-24." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseAnnotations" -}}
{{- range $name, $value := .Values.ingress.annotations -}}
{{- $off := has (lower $value | trim) (list "off" "false" "disabled" "0" "no") -}}
{{- $buffer := and (regexMatch "/(proxy|response)-buffering$" $name) (not $off) -}}
{{- if or $buffer (regexMatch "(?i)proxy_buffering\\s+on" $value) -}}
{{- fail (printf "ingress.annotations buffer answers (%s): pages that are open would hear of nothing." $name) -}}
{{- end -}}
{{- if and (hasSuffix "/ssl-redirect" $name) $off -}}
{{- fail (printf "ingress.annotations answer without TLS (%s): remove it, so that people are sent to https." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
