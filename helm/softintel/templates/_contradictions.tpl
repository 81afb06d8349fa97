{{/* What no schema can say: settings that are missing, and settings that do not go together. */}}
{{- define "softintel.refuseContradictions" -}}
{{- include "softintel.refuseMissing" . -}}
{{- include "softintel.refuseOpenNetwork" . -}}
{{- include "softintel.refuseTrustedProxies" . -}}
{{- include "softintel.refuseInboxes" . -}}
{{- include "softintel.refuseAddresses" . -}}
{{- include "softintel.refuseHosts" . -}}
{{- include "softintel.refuseRealm" . -}}
{{- include "softintel.refuseRepository" . -}}
{{- include "softintel.refuseDatabase" (list "database.url" .Values.database.url "database.applicationSecret") -}}
{{- include "softintel.refuseKeyStore" . -}}
{{- include "softintel.refuseToken" . -}}
{{- include "softintel.refuseOutsideTheDatabase" . -}}
{{- include "softintel.refuseUnknownSettings" . -}}
{{- include "softintel.refuseSettingsSetElsewhere" . -}}
{{- include "softintel.refuseWaysIn" . -}}
{{- include "softintel.refuseAuthorities" . -}}
{{- include "softintel.refuseExtras" . -}}
{{- include "softintel.refuseCommands" . -}}
{{- include "softintel.refuseAmounts" . -}}
{{- include "softintel.refuseAnnotations" . -}}
{{- include "softintel.refuseOperators" . -}}
{{- include "softintel.refuseKeycloak" . -}}
{{- with .Values -}}
{{- if not (or .image.digest .image.tag) -}}
{{- fail "image.digest and image.tag are both empty: say which image runs." -}}
{{- end -}}
{{- if and .production (not .image.digest) -}}
{{- fail "image.digest is empty: production pins the image by its digest; on a test cluster set production to false." -}}
{{- end -}}
{{- if eq .database.applicationSecret .database.ownerSecret -}}
{{- fail "database.applicationSecret and database.ownerSecret are the same: the application must not own the tables." -}}
{{- end -}}
{{- if and (or .ingress.enabled .httpRoute.enabled) (not .ingress.trustedProxies) -}}
{{- fail "ingress.trustedProxies is empty: without it the application cannot tell callers apart or that they used TLS." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseMissing" -}}
{{- with .Values -}}
{{- $_ := required "keycloak.apiClientSecret is missing: without it tokens of the API hold until they expire, whatever happened." .keycloak.apiClientSecret -}}
{{- $_ := required "database.url is missing: say where PostgreSQL is, as in jdbc:postgresql://db:5432/softintel?sslmode=verify-full&sslrootcert=/etc/softintel/authorities/database-ca.pem." .database.url -}}
{{- $_ = required "database.applicationSecret is missing: name the Secret of the role that the application works with." .database.applicationSecret -}}
{{- $_ = required "database.ownerSecret is missing: name the Secret of the role that migrates the tables." .database.ownerSecret -}}
{{- $_ = required "keycloak.url is missing: give the address of the realm." .keycloak.url -}}
{{- $_ = required "keycloak.clientSecret is missing: name the Secret that proves to Keycloak who we are." .keycloak.clientSecret -}}
{{- $_ = required "sealing.keysetSecret is missing: name the Secret that reports are sealed with." .sealing.keysetSecret -}}
{{- $_ = required "log.signingSecret is missing: name the Secret that the audit log is signed with." .log.signingSecret -}}
{{- $_ = required "mail.host is missing: name the relay that takes our mail." .mail.host -}}
{{- $_ = required "mail.from is missing: give the address that mail comes from." .mail.from -}}
{{- $_ = required "mail.bounces is missing: give the watched address that undeliverable mail comes back to." .mail.bounces -}}
{{- $_ = required "mail.phone is missing: mails say whom to ring, because nobody reads replies." .mail.phone -}}
{{- $_ = required "host is missing: give the host name that people type." .host -}}
{{- range $key, $value := .contacts -}}
{{- $_ = required (printf "contacts.%s is missing: the pages say whom to ring, and when." $key) $value -}}
{{- end -}}
{{- if not .areas -}}
{{- fail "areas is empty: name the areas that a report can be about." -}}
{{- end -}}
{{- if .ingress.enabled -}}
{{- $_ = required "ingress.tlsSecret is missing: pages are served with TLS only." .ingress.tlsSecret -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The webhooks of the call-out list; empty for none. */}}
{{- define "softintel.webhooks" -}}
{{- range $name, $step := .Values.callOut.steps -}}{{- $step.webhook -}}{{- end -}}
{{- end -}}

{{/* Whether the keyset of reports is used; empty if not. */}}
{{- define "softintel.withKeyset" -}}
{{- if or (eq .Values.sealing.keyStore "file") .Values.sealing.transit.withKeyset -}}true{{- end -}}
{{- end -}}

{{- define "softintel.refuseKeyStore" -}}
{{- with .Values.sealing -}}
{{- if and (eq .keyStore "transit") (not .transit.url) -}}
{{- fail "sealing.transit.url is missing: sealing.keyStore is transit, so say where Vault or OpenBao is." -}}
{{- end -}}
{{- if and .transit.url (not .transit.key) -}}
{{- fail "sealing.transit.key is missing: name the key that wraps the keys of reports." -}}
{{- end -}}
{{- if and .transit.url (not .transit.tokenSecret) -}}
{{- fail "sealing.transit.tokenSecret is missing: name the Secret with the token of Vault or OpenBao." -}}
{{- end -}}
{{- if and .transit.certificates.files (not .transit.certificates.configMap) -}}
{{- fail "sealing.transit.certificates.configMap is missing: name the ConfigMap that has these files." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseToken" -}}
{{- with .Values.log.pkcs11 -}}
{{- if and .library (not .tokenLabel) -}}
{{- fail "log.pkcs11.tokenLabel is missing: say in which token the key of the audit log is." -}}
{{- end -}}
{{- if and .library (not .keyLabel) -}}
{{- fail "log.pkcs11.keyLabel is missing: say which key of the token signs the audit log." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* An empty list in a network policy means everybody. */}}
{{- define "softintel.refuseOpenNetwork" -}}
{{- with .Values.network -}}
{{- $lists := dict "ingressController" .ingressController "monitoring" .monitoring "dns" .dns "postgresql.to" .postgresql.to "keycloak.to" .keycloak.to "mail.to" .mail.to -}}
{{- if include "softintel.webhooks" $ -}}
{{- $_ := set $lists "callOut.to" .callOut.to -}}
{{- end -}}
{{- if $.Values.sealing.transit.url -}}
{{- $_ := set $lists "keyStore.to" .keyStore.to -}}
{{- end -}}
{{- if $.Values.tracing.endpoint -}}
{{- $_ := set $lists "tracing.to" .tracing.to -}}
{{- end -}}
{{- if $.Values.log.witnesses -}}
{{- $_ := set $lists "witnesses.to" .witnesses.to -}}
{{- end -}}
{{- range $name, $peers := $lists -}}
{{- if not $peers -}}
{{- fail (printf "network.%s is empty: Kubernetes would read that as everywhere, so name the peers." $name) -}}
{{- end -}}
{{- range $peers -}}
{{- include "softintel.refusePeer" (list $name .) -}}
{{- if and .ipBlock (or .namespaceSelector .podSelector) -}}
{{- fail (printf "network.%s mixes ipBlock with a selector in one peer: Kubernetes refuses that, so make two peers." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseInboxes" -}}
{{- if not .Values.inboxes -}}
{{- fail "inboxes is empty: at least one team must receive reports." -}}
{{- end -}}
{{- $told := dict -}}
{{- range $name, $inbox := .Values.inboxes -}}
{{- $address := lower $inbox.address -}}
{{- if hasKey $told $address -}}
{{- fail (printf "inboxes has %s twice, as %s and as %s: its readers would get everything twice." $inbox.address (get $told $address) $name) -}}
{{- end -}}
{{- $_ := set $told $address $name -}}
{{- if and (eq $inbox.mode "sealed") (not (dig "certificates" "files" list $inbox)) -}}
{{- fail (printf "inboxes.%s is sealed but has no certificates: nothing could be encrypted to it." $name) -}}
{{- end -}}
{{- if and (eq $inbox.mode "notice") (dig "certificates" "files" list $inbox) -}}
{{- fail (printf "inboxes.%s has certificates in the mode notice: make it sealed, or take them away." $name) -}}
{{- end -}}
{{- if and (eq $inbox.mode "sealed") (not $.Values.mail.signingSecret) -}}
{{- fail (printf "mail.signingSecret is empty: inboxes.%s is sealed, and sealed mail is signed." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Where checkpoints go, and whom auditors hear from. */}}
{{- define "softintel.refuseOutsideTheDatabase" -}}
{{- with .Values.log -}}
{{- if and .lastSigned.claim (eq .lastSigned.claim .checkpointFolder.claim) (eq .lastSigned.folder .checkpointFolder.folder) -}}
{{- fail "log.lastSigned and log.checkpointFolder are the same folder of one claim: one file is written again and again, the others never." -}}
{{- end -}}
{{- if and .auditors (not $.Values.mail.signingSecret) -}}
{{- fail "mail.signingSecret is empty: log.auditors are sent checkpoints, and that mail is signed." -}}
{{- end -}}
{{- end -}}
{{- with .Values.unusual -}}
{{- if and .address (not (and .certificates.configMap .certificates.files)) -}}
{{- fail "unusual.address has no certificates: mail about unusual access goes out sealed only." -}}
{{- end -}}
{{- if and (not .address) (or .certificates.configMap .certificates.files) -}}
{{- fail "unusual.certificates are given without unusual.address: nobody would be told." -}}
{{- end -}}
{{- if and .address (not $.Values.mail.signingSecret) -}}
{{- fail "mail.signingSecret is empty: mail to unusual.address is sealed, and sealed mail is signed." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Made from the code: a pattern a line, without secrets. */}}
{{- define "softintel.refuseUnknownSettings" -}}
{{- $known := .Files.Lines "settings.txt" -}}
{{- range $name, $value := .Values.settings -}}
{{- $state := dict "found" false -}}
{{- range $known -}}
{{- if and . (regexMatch . $name) -}}{{- $_ := set $state "found" true -}}{{- end -}}
{{- end -}}
{{- if and (contains "/etc/softintel/files/" $value) (not $.Values.files.configMap) -}}
{{- fail (printf "files.configMap is missing: settings.%s names a file of it." $name) -}}
{{- end -}}
{{- if not $state.found -}}
{{- fail (printf "settings.%s is not a setting that may stand here: docs/operating/settings.md has them; secrets come from Secrets." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* A pattern and what to do instead, a line: what has a value of its own, and what the start refuses. */}}
{{- define "softintel.refuseSettingsSetElsewhere" -}}
{{- $lines := .Files.Lines "settings-refused.txt" -}}
{{- range $name, $value := .Values.settings -}}
{{- $bare := regexReplaceAll "\\[[0-9]+\\]$" $name "" -}}
{{- range $lines -}}
{{- $line := splitn " " 2 . -}}
{{- if and . (regexMatch $line._0 $bare) -}}
{{- fail (printf "settings.%s does not stand here: %s." $name $line._1) -}}
{{- end -}}
{{- end -}}
{{- if and (regexMatch "[.]least-acr[.]" $name) (eq (trim $value) "password") -}}
{{- fail (printf "settings.%s does not stand here: staff always have a second factor." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseWaysIn" -}}
{{- with .Values -}}
{{- if and .ingress.enabled .httpRoute.enabled -}}
{{- fail "ingress.enabled and httpRoute.enabled are both true: make one of them false." -}}
{{- end -}}
{{- if and .httpRoute.enabled (not .httpRoute.gateway.name) -}}
{{- fail "httpRoute.gateway.name is missing: name the Gateway that people come through." -}}
{{- end -}}
{{- if and .certificate.enabled (not .certificate.issuer.name) -}}
{{- fail "certificate.issuer.name is missing: name the issuer of cert-manager." -}}
{{- end -}}
{{- if and .certificate.enabled (not .ingress.tlsSecret) -}}
{{- fail "ingress.tlsSecret is missing: name the Secret that cert-manager puts the certificate into." -}}
{{- end -}}
{{- if and .monitoring.podMonitor .monitoring.serviceMonitor.enabled -}}
{{- fail "monitoring.podMonitor and monitoring.serviceMonitor.enabled are both true: each pod would be asked twice, so make one of them false." -}}
{{- end -}}
{{- if and .autoscaling.enabled (gt (int .autoscaling.minReplicas) (int .autoscaling.maxReplicas)) -}}
{{- fail "autoscaling.minReplicas is more than autoscaling.maxReplicas: lower it." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseAuthorities" -}}
{{- with .Values.authorities -}}
{{- if and (or .mail .callOut .trustStore $.Values.tests.authority) (not .configMap) -}}
{{- fail "authorities.configMap is missing: name the ConfigMap that has these files." -}}
{{- end -}}
{{- if and (contains "sslrootcert=/etc/softintel/authorities/" $.Values.database.url) (not .configMap) -}}
{{- fail "authorities.configMap is missing: database.url names a file of it (sslrootcert)." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Nothing may come in past the values that are checked. */}}
{{- define "softintel.refuseExtras" -}}
{{- range .Values.extraEnvironment -}}
{{- if has .name (list "JAVA_TOOL_OPTIONS" "SMALLRYE_CONFIG_LOCATIONS" "QUARKUS_DATASOURCE_USERNAME" "QUARKUS_DATASOURCE_PASSWORD" "QUARKUS_OIDC_CREDENTIALS_SECRET" "QUARKUS_OIDC_API_CREDENTIALS_SECRET" "SOFTINTEL_DELIVERY_SMTP_USERNAME" "SOFTINTEL_DELIVERY_SMTP_PASSWORD" "SOFTINTEL_DELIVERY_SIGNING_PASSWORD") -}}
{{- fail (printf "extraEnvironment has %s, which the chart sets itself: remove it." .name) -}}
{{- end -}}
{{- if has .name (list "JDK_JAVA_OPTIONS" "_JAVA_OPTIONS") -}}
{{- fail (printf "extraEnvironment has %s: it could switch dumps of memory on, which would hold reports." .name) -}}
{{- end -}}
{{- if hasPrefix "SOFTINTEL_PLATFORM_MIGRATION_" .name -}}
{{- fail (printf "extraEnvironment has %s: remove it. Only the migration job may sign in as the owner of the tables." .name) -}}
{{- end -}}
{{- if and (not .secret) (regexMatch "(PASSWORD|SECRET|TOKEN)" .name) -}}
{{- fail (printf "extraEnvironment has a value for %s: take it from a Secret, by secret and key." .name) -}}
{{- end -}}
{{- if and (not .secret) (regexMatch "^(SOFTINTEL|QUARKUS|MP|SMALLRYE)_" .name) -}}
{{- fail (printf "extraEnvironment has %s, which is a setting: put it under settings by its name." .name) -}}
{{- end -}}
{{- if and .secret (regexMatch "^(SOFTINTEL|QUARKUS|MP|SMALLRYE)_" .name) (not (regexMatch "(PASSWORD|SECRET|TOKEN)" .name)) -}}
{{- fail (printf "extraEnvironment takes %s from a Secret, and it is no password, secret or token: put it under settings by its name." .name) -}}
{{- end -}}
{{- end -}}
{{- range .Values.extraObjects -}}
{{- if eq .kind "List" -}}
{{- fail "extraObjects has a List: write its objects one by one." -}}
{{- end -}}
{{- if eq .kind "Secret" -}}
{{- fail "extraObjects has a Secret: secrets never stand in values, so make it elsewhere and name it here." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseCommands" -}}
{{- with .Values.check.schedule -}}
{{- if not (regexMatch "^(@(hourly|daily|weekly)|[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4})$" .) -}}
{{- fail "check.schedule is not when a CronJob could run: write it as in 30 6 * * *, with five parts." -}}
{{- end -}}
{{- end -}}
{{- with .Values.command.args -}}
{{- if not (regexMatch "^(check|reindex|restamp|keyset (rewrap|retire))( |$)" (join " " .)) -}}
{{- fail "command.args is none of check, reindex, restamp, keyset rewrap and keyset retire: other commands make files, which a pod would lose." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseOperators" -}}
{{- if and .Values.externalSecrets.secrets (not .Values.externalSecrets.store.name) -}}
{{- fail "externalSecrets.store.name is missing: name the store that the Secrets are in." -}}
{{- end -}}
{{- $named := list .Values.database.applicationSecret .Values.database.ownerSecret .Values.keycloak.clientSecret .Values.keycloak.apiClientSecret .Values.sealing.keysetSecret .Values.sealing.indexKeysetSecret .Values.sealing.transit.tokenSecret .Values.log.signingSecret .Values.mail.secret .Values.mail.signingSecret .Values.ingress.tlsSecret .Values.postgresql.backup.secret .Values.keycloak.server.database.secret .Values.keycloak.server.tlsSecret -}}
{{- range .Values.callOut.steps -}}{{- $named = append $named (dig "token" "secret" "" .) -}}{{- end -}}
{{- range .Values.extraEnvironment -}}{{- $named = append $named (default "" .secret) -}}{{- end -}}
{{- $named = concat $named .Values.image.pullSecrets -}}
{{- range $name, $secret := .Values.externalSecrets.secrets -}}
{{- if not (has $name $named) -}}
{{- fail (printf "externalSecrets.secrets.%s is a Secret that nothing else in the values names: check its spelling." $name) -}}
{{- end -}}
{{- end -}}
{{- with .Values.postgresql -}}
{{- if .enabled -}}
{{- if not (regexMatch "//[a-z0-9-]+-database-rw([.:][^/]*)?/softintel[?].*sslrootcert=/etc/softintel/database-ca/ca[.]crt" $.Values.database.url) -}}
{{- fail (printf "database.url is not that of the Cluster: set it to jdbc:postgresql://%s-rw/softintel?sslmode=verify-full&sslrootcert=/etc/softintel/database-ca/ca.crt." (include "softintel.databaseName" $)) -}}
{{- end -}}
{{- if and $.Values.production (not .backup.destination) -}}
{{- fail "postgresql.backup.destination is empty: name a bucket outside the cluster, which production needs." -}}
{{- end -}}
{{- if and .backup.destination (not .backup.secret) -}}
{{- fail "postgresql.backup.secret is missing: name the Secret that may write the backups." -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The Keycloak that its operator makes, and its realm. */}}
{{- define "softintel.refuseKeycloak" -}}
{{- $server := .Values.keycloak.server -}}
{{- $host := include "softintel.keycloakHost" . -}}
{{- if and .Values.keycloak.realmImport (not $server.enabled) -}}
{{- fail "keycloak.realmImport is true without keycloak.server.enabled: there is no Keycloak here that takes the realm." -}}
{{- end -}}
{{- if $server.enabled -}}
{{- if not (regexMatch "^https://[a-z0-9.-]+/realms/[^/]+$" .Values.keycloak.url) -}}
{{- fail "keycloak.url is not that of a Keycloak of the operator: set it to https://HOST/realms/NAME, without a port or another path." -}}
{{- end -}}
{{- if has $host (prepend .Values.otherHosts .Values.host) -}}
{{- fail "keycloak.url has a host of the service: sign-in needs a host name of its own." -}}
{{- end -}}
{{- $_ := required "keycloak.server.image is missing: name an image of Keycloak that has our sign-in theme." $server.image -}}
{{- if and .Values.production (not (regexMatch "@sha256:[0-9a-f]{64}$" $server.image)) -}}
{{- fail "keycloak.server.image has no digest: production pins it, as in keycloak@sha256:0123…; on a test cluster set production to false." -}}
{{- end -}}
{{- if and (or .Values.ingress.enabled .Values.certificate.enabled) (not $server.tlsSecret) -}}
{{- fail "keycloak.server.tlsSecret is missing: name the Secret with the certificate of the host of keycloak.url." -}}
{{- end -}}
{{- if and $server.tlsSecret (eq $server.tlsSecret .Values.ingress.tlsSecret) -}}
{{- fail "keycloak.server.tlsSecret and ingress.tlsSecret are the same: the two hosts have certificates of their own." -}}
{{- end -}}
{{- with $server.database -}}
{{- $_ = required "keycloak.server.database.url is missing: say where accounts are kept, as in jdbc:postgresql://db:5432/keycloak?sslmode=verify-full&sslrootcert=FILE." .url -}}
{{- $_ = required "keycloak.server.database.secret is missing: name the Secret of the role that owns Keycloak's tables." .secret -}}
{{- include "softintel.refuseDatabase" (list "keycloak.server.database.url" .url "keycloak.server.database.secret") -}}
{{- if eq (regexFind "^[^?]*" .url) (regexFind "^[^?]*" $.Values.database.url) -}}
{{- fail "keycloak.server.database.url is that of database.url: Keycloak needs a database of its own." -}}
{{- end -}}
{{- if has .secret (list $.Values.database.applicationSecret $.Values.database.ownerSecret) -}}
{{- fail "keycloak.server.database.secret is a Secret of the service's database: Keycloak needs a role of its own." -}}
{{- end -}}
{{- $certificates := regexFind "/opt/keycloak/conf/truststores/[^/]+/" .url -}}
{{- if and $certificates (ne $certificates (printf "/opt/keycloak/conf/truststores/configmap-%s/" $server.authorities)) -}}
{{- fail "keycloak.server.authorities is not the ConfigMap whose file keycloak.server.database.url names (sslrootcert)." -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if .Values.keycloak.realmImport -}}
{{- $realm := include "softintel.realm" . -}}
{{- if not (hasSuffix (printf "/realms/%s" (fromJson $realm).realm) .Values.keycloak.url) -}}
{{- fail (printf "keycloak.url names another realm than the one that is imported: end it with /realms/%s." (fromJson $realm).realm) -}}
{{- end -}}
{{- $secrets := include "softintel.realmSecrets" . | fromYaml -}}
{{- range regexFindAll "[$][{][A-Z0-9_]+" $realm -1 -}}
{{- if not (index $secrets (trimPrefix "${" .)) -}}
{{- fail (printf "keycloak/softintel-realm.json has the placeholder %s, and the chart names no Secret for it." (trimPrefix "${" .)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
