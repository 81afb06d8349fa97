{{- define "softintel.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Not the pods' name, or the Service would send people to the job. */}}
{{- define "softintel.migrateName" -}}
{{- printf "%s-migrate" (include "softintel.name" . | trunc 55) -}}
{{- end -}}

{{/* A Service without an address of its own, which leads to the metrics of each pod. */}}
{{- define "softintel.metricsName" -}}
{{- printf "%s-metrics" (include "softintel.name" . | trunc 55 | trimSuffix "-") -}}
{{- end -}}

{{- define "softintel.selectorLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "softintel.labels" -}}
{{ include "softintel.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* And those by which the Prometheus Operator finds its own. */}}
{{- define "softintel.monitoringLabels" -}}
{{ include "softintel.labels" . }}
{{- with .Values.monitoring.labels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "softintel.image" -}}
{{- .Values.image.repository -}}
{{- with .Values.image.tag }}:{{ . }}{{ end -}}
{{- with .Values.image.digest }}@{{ . }}{{ end -}}
{{- end -}}

{{/* Of the settings of the log: one claim is one volume, or some drivers never mount it. */}}
{{- define "softintel.checkpointVolume" -}}
{{- ternary "last-signed" "checkpoints" (eq .checkpointFolder.claim .lastSigned.claim) -}}
{{- end -}}

{{/* One environment variable from a Secret: (list variable secret key) */}}
{{- define "softintel.fromSecret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 | quote }}
      key: {{ index . 2 | quote }}
{{- end -}}

{{/* Of the service and of the migration. */}}
{{- define "softintel.javaOptions" -}}
-XX:-HeapDumpOnOutOfMemoryError -XX:+ExitOnOutOfMemoryError -XX:-CreateCoredumpOnCrash
-XX:-UsePerfData -XX:MaxRAMPercentage=60
{{- with .Values.authorities.trustStore }}
-Djavax.net.ssl.trustStore=/etc/softintel/authorities/{{ . }}
-Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=changeit
{{- end }}
{{- end -}}

{{/* What a pod runs on, and how important it is. */}}
{{- define "softintel.place" -}}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .priorityClass }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}

{{/* Certificates of authorities that both the service and the migration may need. */}}
{{- define "softintel.authorityMounts" -}}
{{- if .Values.authorities.configMap }}
- name: authorities
  mountPath: /etc/softintel/authorities
  readOnly: true
{{- end }}
{{- if .Values.postgresql.enabled }}
- name: database-ca
  mountPath: /etc/softintel/database-ca
  readOnly: true
{{- end }}
{{- end -}}

{{- define "softintel.authorityVolumes" -}}
{{- with .Values.authorities.configMap }}
- name: authorities
  configMap:
    name: {{ . }}
{{- end }}
{{- if .Values.postgresql.enabled }}
- name: database-ca
  secret:
    secretName: {{ include "softintel.databaseName" . }}-ca
    defaultMode: 0400
    # The key of that authority stays where it is.
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- end -}}

{{/* The Gateway that people come through. */}}
{{- define "softintel.gateway" -}}
{{- with .Values.httpRoute.gateway -}}
- name: {{ .name | quote }}
  {{- with .namespace }}
  namespace: {{ . | quote }}
  {{- end }}
  {{- with .sectionName }}
  sectionName: {{ . | quote }}
  {{- end }}
{{- end -}}
{{- end -}}

{{/* Of the Cluster of CloudNativePG. */}}
{{- define "softintel.databaseName" -}}
{{- printf "%s-database" (include "softintel.name" . | trunc 40 | trimSuffix "-") -}}
{{- end -}}

{{/* Of the Keycloak that its operator makes. */}}
{{- define "softintel.keycloakName" -}}
{{- printf "%s-keycloak" (include "softintel.name" . | trunc 40 | trimSuffix "-") -}}
{{- end -}}

{{/* The host of sign-in. */}}
{{- define "softintel.keycloakHost" -}}
{{- regexReplaceAll "^https://([^/]+).*$" .Values.keycloak.url "${1}" -}}
{{- end -}}

{{/* The realm as docs/operating/keycloak has it, with the address of the service, and without secrets. */}}
{{- define "softintel.realm" -}}
{{- .Files.Get "keycloak/softintel-realm.json" | replace "${SOFTINTEL_URL}" (printf "https://%s" .Values.host) -}}
{{- end -}}

{{/* What the realm's other placeholders are, by name: Secrets, which only the operator's job reads. */}}
{{- define "softintel.realmSecrets" -}}
SOFTINTEL_CLIENT_SECRET: {{ .Values.keycloak.clientSecret | quote }}
SOFTINTEL_API_SECRET: {{ .Values.keycloak.apiClientSecret | quote }}
{{- end -}}

{{/* One property of the JVM, which kc.sh takes apart as a shell does: (list property value) */}}
{{- define "softintel.themeProperty" -}}
{{- printf "\"-D%s=%s\"" (index . 0) (index . 1 | replace "\"" "'") -}}
{{- end -}}

{{/* What our theme says about the service, and whom to ring. */}}
{{- define "softintel.themeProperties" -}}
{{- $all := list (include "softintel.themeProperty" (list "softintel.url" (printf "https://%s" .Values.host))) -}}
{{- with .Values.contacts -}}
{{- $words := dict "team.phone" .teamPhone "team.hours" .hours "hub.name" .hubName "hub.phone" .hubPhone "duty.phone" .dutyPhone "duty.hours" .dutyHours -}}
{{- range $name, $value := $words -}}
{{- if $value -}}
{{- $all = append $all (include "softintel.themeProperty" (list (printf "softintel.%s" $name) $value)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- join " " $all -}}
{{- end -}}

{{/* Paths of files of the authorities. */}}
{{- define "softintel.authorityFiles" -}}
{{- $all := list -}}
{{- range . -}}{{- $all = append $all (printf "/etc/softintel/authorities/%s" .) -}}{{- end -}}
{{- join "," $all -}}
{{- end -}}
