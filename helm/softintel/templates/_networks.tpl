{{/* A network, or also one address where `address` is true: (dict "cidr" "address") gives wrong, everybody or nothing. */}}
{{- define "softintel.networkFault" -}}
{{- $number := "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])" -}}
{{- $parts := splitList "/" .cidr -}}
{{- $ip := first $parts -}}
{{- $four := regexMatch (printf "^%s([.]%s){3}$" $number $number) $ip -}}
{{- $most := ternary 32 128 $four -}}
{{- if not (or $four (include "softintel.isIpv6" $ip)) -}}wrong
{{- else if eq (len $parts) 1 -}}
{{- if not .address -}}wrong{{- end -}}
{{- else -}}
{{- $bits := last $parts -}}
{{- if or (gt (len $parts) 2) (not (regexMatch "^[0-9]{1,3}$" $bits)) -}}wrong
{{- else if lt (atoi $bits) (ternary 8 32 $four) -}}everybody
{{- else if or (gt (atoi $bits) $most) (regexMatch "^0" $bits) -}}wrong
{{- else if and (not $four) (regexMatch "^0*:" $ip) (lt (atoi $bits) 128) -}}everybody
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Groups of up to four digits: eight, or fewer with one ::; the last two may be an IPv4 address. */}}
{{- define "softintel.isIpv6" -}}
{{- $ip := regexReplaceAll ":[0-9]{1,3}([.][0-9]{1,3}){3}$" . ":0:0" -}}
{{- $groups := len (regexFindAll "[0-9a-fA-F]+" $ip -1) -}}
{{- $short := contains "::" $ip -}}
{{- $plain := regexMatch "^[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){7}$" $ip -}}
{{- $shortened := regexMatch "^([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?::([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?$" $ip -}}
{{- if or $plain (and $short $shortened (lt $groups 8)) -}}true{{- end -}}
{{- end -}}

{{- define "softintel.refuseTrustedProxies" -}}
{{- range .Values.ingress.trustedProxies -}}
{{- $fault := include "softintel.networkFault" (dict "cidr" . "address" true) -}}
{{- if eq $fault "everybody" -}}
{{- fail (printf "ingress.trustedProxies has a network of all addresses or nearly all, %s: anybody could say that they call from somewhere else." .) -}}
{{- else if $fault -}}
{{- fail (printf "ingress.trustedProxies has no address or network, but %q: write it as in 10.0.0.0/16." .) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* (list name peer) */}}
{{- define "softintel.refusePeer" -}}
{{- $name := index . 0 -}}
{{- with (index . 1).ipBlock -}}
{{- range prepend (.except | default list) .cidr -}}
{{- $fault := include "softintel.networkFault" (dict "cidr" . "address" false) -}}
{{- if eq $fault "everybody" -}}
{{- fail (printf "network.%s has a peer of all addresses or nearly all, %s: name those that it is." $name .) -}}
{{- else if $fault -}}
{{- fail (printf "network.%s has no network, but %q: write it as in 192.0.2.0/24, and one address as in 192.0.2.25/32." $name .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Whom pods that have the service's keys may speak to. */}}
{{- define "softintel.egress" -}}
- to:
    {{- toYaml .Values.network.dns | nindent 4 }}
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
- to:
    {{- toYaml .Values.network.postgresql.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.network.postgresql.port }} }
- to:
    {{- toYaml .Values.network.keycloak.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.network.keycloak.port }} }
- to:
    {{- toYaml .Values.network.mail.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.mail.port }} }
{{- if include "softintel.webhooks" . }}
- to:
    {{- toYaml .Values.network.callOut.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.network.callOut.port }} }
{{- end }}
{{- if .Values.sealing.transit.url }}
- to:
    {{- toYaml .Values.network.keyStore.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.network.keyStore.port }} }
{{- end }}
{{- if .Values.tracing.endpoint }}
- to:
    {{- toYaml .Values.network.tracing.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.network.tracing.port }} }
{{- end }}
{{- if .Values.log.witnesses }}
- to:
    {{- toYaml .Values.network.witnesses.to | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .Values.network.witnesses.port }} }
{{- end }}
{{- end -}}
