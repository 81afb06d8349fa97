{{/* What the service, the check and commands in the cluster have in common: settings, keys and where they lie. */}}
{{- define "softintel.environment" -}}
# Memory holds clear text for moments: no dump of it may reach a disk.
- name: JAVA_TOOL_OPTIONS
  value: >-
    {{- include "softintel.javaOptions" . | nindent 4 }}
- name: SMALLRYE_CONFIG_LOCATIONS
  value: /etc/softintel/settings/application.properties
{{- with .Values.database }}
{{- include "softintel.fromSecret" (list "QUARKUS_DATASOURCE_USERNAME" .applicationSecret "username") | nindent 0 }}
{{- include "softintel.fromSecret" (list "QUARKUS_DATASOURCE_PASSWORD" .applicationSecret "password") | nindent 0 }}
{{- end }}
{{- with .Values.keycloak }}
{{- include "softintel.fromSecret" (list "QUARKUS_OIDC_CREDENTIALS_SECRET" .clientSecret "client-secret") | nindent 0 }}
{{- include "softintel.fromSecret" (list "QUARKUS_OIDC_API_CREDENTIALS_SECRET" .apiClientSecret "client-secret") | nindent 0 }}
{{- end }}
{{- with .Values.mail }}
{{- if .secret }}
{{- include "softintel.fromSecret" (list "SOFTINTEL_DELIVERY_SMTP_USERNAME" .secret "username") | nindent 0 }}
{{- include "softintel.fromSecret" (list "SOFTINTEL_DELIVERY_SMTP_PASSWORD" .secret "password") | nindent 0 }}
{{- end }}
{{- if .signingSecret }}
{{- include "softintel.fromSecret" (list "SOFTINTEL_DELIVERY_SIGNING_PASSWORD" .signingSecret "password") | nindent 0 }}
{{- end }}
{{- end }}
{{- range .Values.extraEnvironment }}
{{- if .secret }}
{{- include "softintel.fromSecret" (list .name .secret .key) | nindent 0 }}
{{- else }}
- name: {{ .name }}
  value: {{ .value | quote }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "softintel.mounts" -}}
- name: tmp
  mountPath: /tmp
- name: settings
  mountPath: /etc/softintel/settings
  readOnly: true
{{- if .Values.files.configMap }}
- name: files
  mountPath: /etc/softintel/files
  readOnly: true
{{- end }}
{{- with include "softintel.authorityMounts" . | trim }}
{{- . | nindent 0 }}
{{- end }}
- name: sealing
  mountPath: /etc/softintel/sealing
  readOnly: true
{{- with .Values.sealing.transit }}
{{- if .url }}
- name: transit
  mountPath: /etc/softintel/transit
  readOnly: true
{{- if .certificates.files }}
- name: transit-certificates
  mountPath: /etc/softintel/transit-certificates
  readOnly: true
{{- end }}
{{- end }}
{{- end }}
- name: log
  mountPath: /etc/softintel/log
  readOnly: true
{{- with .Values.log }}
{{- if .lastSigned.claim }}
- name: last-signed
  mountPath: /var/lib/softintel/last-signed
  {{- with .lastSigned.folder }}
  subPath: {{ . }}
  {{- end }}
{{- end }}
{{- if .checkpointFolder.claim }}
- name: {{ include "softintel.checkpointVolume" . }}
  mountPath: /var/lib/softintel/checkpoints
  {{- with .checkpointFolder.folder }}
  subPath: {{ . }}
  {{- end }}
{{- end }}
{{- range $name, $witness := .witnesses }}
- name: witness-{{ $name }}
  mountPath: /etc/softintel/witnesses/{{ $name }}
  readOnly: true
{{- end }}
{{- end }}
{{- range $name, $step := .Values.callOut.steps }}
{{- with $step.token }}
- name: call-out-{{ $name }}
  mountPath: /etc/softintel/call-out/{{ $name }}
  readOnly: true
{{- end }}
{{- end }}
{{- if .Values.unusual.address }}
- name: unusual
  mountPath: /etc/softintel/unusual
  readOnly: true
{{- end }}
{{- if .Values.mail.signingSecret }}
- name: signing
  mountPath: /etc/softintel/signing
  readOnly: true
{{- end }}
{{- range $name, $inbox := .Values.inboxes }}
{{- if $inbox.certificates }}
- name: inbox-{{ $name }}
  mountPath: /etc/softintel/inboxes/{{ $name }}
  readOnly: true
{{- end }}
{{- end }}
{{- end -}}

{{- define "softintel.volumes" -}}
- name: tmp
  emptyDir:
    medium: Memory
    sizeLimit: {{ .Values.temporaryFolder }}
- name: settings
  configMap:
    name: {{ include "softintel.name" . }}
{{- with .Values.files.configMap }}
- name: files
  configMap:
    name: {{ . }}
{{- end }}
{{- with include "softintel.authorityVolumes" . | trim }}
{{- . | nindent 0 }}
{{- end }}
- name: sealing
  projected:
    defaultMode: 0400
    sources:
      {{- if include "softintel.withKeyset" . }}
      - secret:
          name: {{ .Values.sealing.keysetSecret }}
          items:
            - key: keyset.json
              path: keyset.json
      {{- end }}
      - secret:
          name: {{ default .Values.sealing.keysetSecret .Values.sealing.indexKeysetSecret }}
          items:
            - key: index-keyset.json
              path: index-keyset.json
{{- with .Values.sealing.transit }}
{{- if .url }}
- name: transit
  secret:
    secretName: {{ .tokenSecret }}
    defaultMode: 0400
    items:
      - key: token
        path: token
{{- if .certificates.files }}
- name: transit-certificates
  configMap:
    name: {{ .certificates.configMap }}
{{- end }}
{{- end }}
{{- end }}
- name: log
  secret:
    secretName: {{ .Values.log.signingSecret }}
    defaultMode: 0400
    items:
      {{- if .Values.log.pkcs11.library }}
      - key: pin
        path: pin
      {{- else }}
      - key: signing-key.pem
        path: signing-key.pem
      {{- end }}
      - key: log.vkey
        path: log.vkey
      {{- range .Values.log.olderVerifierKeys }}
      - key: {{ . }}
        path: {{ . }}
      {{- end }}
{{- with .Values.log }}
{{- with .lastSigned.claim }}
- name: last-signed
  persistentVolumeClaim:
    claimName: {{ . }}
{{- end }}
{{- if and .checkpointFolder.claim (ne .checkpointFolder.claim .lastSigned.claim) }}
- name: checkpoints
  persistentVolumeClaim:
    claimName: {{ .checkpointFolder.claim }}
{{- end }}
{{- range $name, $witness := .witnesses }}
- name: witness-{{ $name }}
  configMap:
    name: {{ $witness.key.configMap }}
{{- end }}
{{- end }}
{{- range $name, $step := .Values.callOut.steps }}
{{- with $step.token }}
- name: call-out-{{ $name }}
  secret:
    secretName: {{ .secret }}
    defaultMode: 0400
{{- end }}
{{- end }}
{{- with .Values.unusual }}
{{- if .address }}
- name: unusual
  configMap:
    name: {{ .certificates.configMap }}
{{- end }}
{{- end }}
{{- with .Values.mail.signingSecret }}
- name: signing
  secret:
    secretName: {{ . }}
    defaultMode: 0400
    items:
      - key: keystore.p12
        path: keystore.p12
{{- end }}
{{- range $name, $inbox := .Values.inboxes }}
{{- with $inbox.certificates }}
- name: inbox-{{ $name }}
  configMap:
    name: {{ .configMap }}
{{- end }}
{{- end }}
{{- end -}}

{{/* A pod in which a command of the program runs once: (dict "root" "args" "asOwner") */}}
{{- define "softintel.commandPod" -}}
{{- $root := .root -}}
metadata:
  labels:
    app.kubernetes.io/name: {{ include "softintel.commandName" $root }}
    app.kubernetes.io/instance: {{ $root.Release.Name }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- with $root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  securityContext:
    {{- include "softintel.podSecurity" $root | nindent 4 }}
  {{- with include "softintel.place" $root.Values.pod | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  containers:
    - name: command
      image: {{ include "softintel.image" $root }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      args:
        {{- range .args }}
        - {{ . | quote }}
        {{- end }}
      securityContext:
        {{- include "softintel.containerSecurity" $root | nindent 8 }}
      env:
        {{- include "softintel.environment" $root | nindent 8 }}
        {{- if .asOwner }}
        {{- with $root.Values.database }}
        {{- include "softintel.fromSecret" (list "SOFTINTEL_PLATFORM_MIGRATION_USERNAME" .ownerSecret "username") | nindent 8 }}
        {{- include "softintel.fromSecret" (list "SOFTINTEL_PLATFORM_MIGRATION_PASSWORD" .ownerSecret "password") | nindent 8 }}
        {{- end }}
        {{- end }}
      volumeMounts:
        {{- include "softintel.mounts" $root | nindent 8 }}
      resources:
        {{- toYaml $root.Values.resources | nindent 8 }}
  volumes:
    {{- include "softintel.volumes" $root | nindent 4 }}
{{- end -}}

{{/* Of pods that have keys. */}}
{{- define "softintel.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.runAsUser }}
runAsGroup: {{ .Values.runAsUser }}
# Files of Secrets belong to root; the group is what lets the process read them (0400 becomes 0440).
fsGroup: {{ .Values.runAsUser }}
# Or each start would touch every file of the checkpoint folder, which may be locked against that.
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "softintel.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Not the pods' name, or the Service would send people there. */}}
{{- define "softintel.commandName" -}}
{{- printf "%s-command" (include "softintel.name" . | trunc 40 | trimSuffix "-") -}}
{{- end -}}

{{- define "softintel.checkName" -}}
{{- printf "%s-check" (include "softintel.name" . | trunc 40 | trimSuffix "-") -}}
{{- end -}}
