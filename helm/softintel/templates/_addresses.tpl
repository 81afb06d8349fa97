{{/* Hosts, addresses of mail and of databases. */}}

{{- define "softintel.refuseAddresses" -}}
{{- $retired := "(?i)(^|[^a-z0-9_-])(gsi|gse|gsx|gcsx|pnn)[.]([a-z0-9-]+[.])*(gov|police)[.]uk[.]?([^a-z0-9@._-]|$)" -}}
{{- range $name, $address := include "softintel.mailAddresses" . | fromYaml -}}
{{- if regexMatch $retired $address -}}
{{- fail (printf "%s ends in a retired mail domain (gsi, gse, gsx, gcsx, pnn): mail to it is lost." $name) -}}
{{- end -}}
{{- if and $address (not (regexMatch "^[A-Za-z0-9._+-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?[.])*[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$" $address)) -}}
{{- fail (printf "%s is not an address of mail: write it as in team@example.org, without a name and without spaces." $name) -}}
{{- end -}}
{{- end -}}
{{- range $name, $value := .Values.settings -}}
{{- if regexMatch $retired $value -}}
{{- fail (printf "settings.%s ends in a retired mail domain (gsi, gse, gsx, gcsx, pnn): mail to it is lost." $name) -}}
{{- end -}}
{{- end -}}
{{- range $name, $host := include "softintel.hosts" . | fromYaml -}}
{{- if regexMatch $retired $host -}}
{{- fail (printf "%s is in a retired domain (gsi, gse, gsx, gcsx, pnn): nobody would reach it." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* By the names of the values. */}}
{{- define "softintel.mailAddresses" -}}
{{- with .Values -}}
{{- $all := dict "mail.from" .mail.from "mail.bounces" .mail.bounces "unusual.address" .unusual.address "contacts.hubEmail" (default "" .contacts.hubEmail) -}}
{{- range $name, $inbox := .inboxes -}}{{- $_ := set $all (printf "inboxes.%s.address" $name) $inbox.address -}}{{- end -}}
{{- range $name, $address := .log.auditors -}}{{- $_ := set $all (printf "log.auditors.%s" $name) $address -}}{{- end -}}
{{- range $name, $step := .callOut.steps -}}{{- $_ := set $all (printf "callOut.steps.%s.mail" $name) (default "" $step.mail) -}}{{- end -}}
{{- toYaml $all -}}
{{- end -}}
{{- end -}}

{{/* Hosts, and addresses that have one, by the names of the values. */}}
{{- define "softintel.hosts" -}}
{{- with .Values -}}
{{- $all := dict "host" .host "otherHosts" (join " " .otherHosts) "mail.host" .mail.host "database.url" .database.url "keycloak.url" .keycloak.url "keycloak.server.database.url" .keycloak.server.database.url "sealing.transit.url" .sealing.transit.url "tracing.endpoint" .tracing.endpoint -}}
{{- range $name, $witness := .log.witnesses -}}{{- $_ := set $all (printf "log.witnesses.%s.url" $name) $witness.url -}}{{- end -}}
{{- range $name, $step := .callOut.steps -}}{{- $_ := set $all (printf "callOut.steps.%s.webhook" $name) (default "" $step.webhook) -}}{{- end -}}
{{- toYaml $all -}}
{{- end -}}
{{- end -}}

{{/* What the start refuses too: (list name url nameOfItsSecret) */}}
{{- define "softintel.refuseDatabase" -}}
{{- $name := index . 0 -}}
{{- $url := index . 1 -}}
{{- $options := regexFind "[?].*" $url -}}
{{- if or (regexMatch "(?i)[?&](password|user|sslpassword)=" $options) (regexMatch "^[^?]*@" $url) -}}
{{- fail (printf "%s names a user or password: put them in the Secret that %s names." $name (index . 2)) -}}
{{- end -}}
{{- if regexMatch "[?&][^=&]*%" $options -}}
{{- fail (printf "%s writes an option with a per cent sign: write its letters." $name) -}}
{{- end -}}
{{- if gt (len (regexFindAll "(?i)[?&]sslmode=" $options -1)) 1 -}}
{{- fail (printf "%s names sslmode more than once: leave sslmode=verify-full alone." $name) -}}
{{- end -}}
{{- if not (regexMatch "[?&]sslmode=verify-full(&|$)" $options) -}}
{{- fail (printf "%s does not demand TLS: end it with ?sslmode=verify-full, or the application does not start." $name) -}}
{{- end -}}
{{- $checking := "(?i)[?&]sslfactory=org[.]postgresql[.]ssl[.](LibPQFactory|DefaultJavaSSLFactory)(&|$)" -}}
{{- range regexFindAll "(?i)[?&](sslfactory|sslhostnameverifier|socketfactory)=[^&]*" $options -1 -}}
{{- if not (regexMatch $checking .) -}}
{{- fail (printf "%s has %s, which could leave the certificate unchecked: remove it." $name (regexFind "[A-Za-z]+" .)) -}}
{{- end -}}
{{- end -}}
{{- if not (or (regexMatch "[?&]sslrootcert=/[^&]+" $options) (regexMatch "[?&]sslfactory=org[.]postgresql[.]ssl[.]DefaultJavaSSLFactory(&|$)" $options)) -}}
{{- fail (printf "%s names no authority, and a container has no home with one: add &sslrootcert=/FILE, or &sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory for those that Java trusts." $name) -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseHosts" -}}
{{- $label := "[a-z0-9]([a-z0-9-]*[a-z0-9])?" -}}
{{- $name := printf "^%s([.]%s)*$" $label $label -}}
{{- with .Values -}}
{{- if not (and (regexMatch $name .host) (regexMatch "[.][a-z][a-z0-9-]*$" .host)) -}}
{{- fail "host is not the name of a host: write it as in softintel.example.org, in small letters, without https://, port or path." -}}
{{- end -}}
{{- range .otherHosts -}}
{{- if not (regexMatch $name .) -}}
{{- fail (printf "otherHosts has no name of a host, but %q: write it in small letters, without https://, port or path." .) -}}
{{- end -}}
{{- end -}}
{{- if not (regexMatch $name .mail.host) -}}
{{- fail "mail.host is not the name of a host: write it as in relay.example.org, in small letters; its port is mail.port." -}}
{{- end -}}
{{- if or (lt (int .mail.port) 1) (gt (int .mail.port) 65535) -}}
{{- fail "mail.port is not from 1 to 65535: 587 is for submission." -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseRealm" -}}
{{- $as := "write it as in https://sign-in.example.org/realms/softintel" -}}
{{- with .Values.keycloak.url -}}
{{- if not (hasPrefix "https://" .) -}}
{{- fail (printf "keycloak.url does not begin with https://: %s." $as) -}}
{{- end -}}
{{- if regexMatch "[?#]" . -}}
{{- fail (printf "keycloak.url has a query or a fragment: %s." $as) -}}
{{- end -}}
{{- if hasSuffix "/" . -}}
{{- fail (printf "keycloak.url ends with a slash: %s." $as) -}}
{{- end -}}
{{- if not (regexMatch "/realms/[^/]+$" .) -}}
{{- fail "keycloak.url names no realm: end it with /realms/ and the realm's name." -}}
{{- end -}}
{{- if not (regexMatch "^https://([A-Za-z0-9-]+[.])*[A-Za-z0-9-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*$" .) -}}
{{- fail (printf "keycloak.url is not https://HOST/realms/NAME: %s." $as) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "softintel.refuseRepository" -}}
{{- with .Values.image.repository -}}
{{- if regexMatch "@[^/]*$" . -}}
{{- fail "image.repository has a digest in it: put it into image.digest." -}}
{{- end -}}
{{- if regexMatch ":[^/]*$" . -}}
{{- fail "image.repository has a tag in it: put it into image.tag." -}}
{{- end -}}
{{- if not (regexMatch "^[a-z0-9][a-z0-9._-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*$" .) -}}
{{- fail "image.repository is not the name of a repository: write it as in registry.example.org/softintel, in small letters, without https://." -}}
{{- end -}}
{{- end -}}
{{- end -}}
