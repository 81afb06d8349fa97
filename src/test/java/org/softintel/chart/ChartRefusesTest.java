package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRefusesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "replica: 2",
        "image: { digets: '' }",
        "database: { password: x }",
        "inboxes: { team: { address: a@example.org, mode: notice, adress: b } }",
        "network: { postgresql: { to: [ { podSelektor: {} } ] } }",
        "resources: { limits: { gpu: '1' } }",
        "log: { lastSigned: { claims: x } }",
        "log: { witnesses: { partner: { vkey: x } } }",
        "unusual: { certificates: { file: x } }",
        "pod: { nodeSelectors: {} }",
        "extraEnvironment: [{ name: A, valeu: b }]",
        "postgresql: { backup: { bucket: x } }",
        "keycloak: { server: { theme: x } }",
      })
  void aMisspeltKeyIsRefused(String changes) {
    assertThatThrownBy(() -> HelmChart.render(HelmChart.FULL, changes))
        .hasMessageContaining("dditional propert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas: two",
        "replicas: 0",
        "image: { digest: 'sha256:short' }",
        "database: { url: 'jdbc:mysql://db/softintel' }",
        "sealing: { keyStore: vault }",
        "sealing: { transit: { url: 'http://vault.example.org' } }",
        "keycloak: { server: { instances: 0 } }",
        "keycloak: { server: { database: { url: 'jdbc:mysql://db/keycloak' } } }",
        "inboxes: { team: { address: a@example.org, mode: open } }",
        "areas: { north: \"North\\nquarkus.log.level=DEBUG\" }",
        "tracing: { endpoint: 'collector:4318' }",
        "tracing: { endpoint: 'http://user@collector:4318' }",
        "runAsUser: 0",
        "log: { witnesses: { partner: { url: 'http://witness.example.org' } } }",
        "callOut: { steps: { 1-duty: { webhook: 'http://pager.example.org' } } }",
        "log: { witnesses: { partner: { key: { file: ../audit.vkey } } } }",
        "log: { lastSigned: { folder: ../elsewhere } }",
        "log: { pkcs11: { library: ../a.so } }",
        "extraEnvironment: [{ name: A }]",
        "extraObjects: [{ kind: ConfigMap }]",
        "autoscaling: { maxReplicas: 99 }",
        "postgresql: { backup: { destination: 'http://storage.example.org' } }",
        "pod: { affinity: { nodes: {} } }",
      })
  void aWrongValueIsRefused(String changes) {
    assertThatThrownBy(() -> HelmChart.render(HelmChart.FULL, changes))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image: { digest: '' }                                      | production pins the image by its digest
          { production: false, image: { tag: '', digest: '' } }      | say which image runs
          keycloak: { apiClientSecret: '' }                          | hold until they expire
          database: { url: 'jdbc:postgresql://db/a?sslmode=verify-full&user=b&password=c' } | names a user or password
          database: { url: 'jdbc:postgresql://db/a?sslmode=require' } | does not demand TLS
          database: { ownerSecret: softintel-database }              | must not own the tables
          ingress: { trustedProxies: [] }                            | cannot tell callers apart
          sealing: { transit: { url: '' } }                          | sealing.transit.url is missing
          sealing: { transit: { key: '' } }                          | sealing.transit.key is missing
          sealing: { transit: { tokenSecret: '' } }                  | sealing.transit.tokenSecret is missing
          sealing: { transit: { certificates: { configMap: '' } } }  | certificates.configMap is missing
          network: { keyStore: { to: [] } }                          | network.keyStore.to is empty
          network: { tracing: { to: [] } }                           | network.tracing.to is empty
          host: ''                                                   | host is missing
          inboxes: { partner: { mode: sealed } }                     | nothing could be encrypted to it
          inboxes: { team: { certificates: { files: [] } } }         | nothing could be encrypted to it
          inboxes: { team: { address: team@area.gcsx.gov.uk } }      | retired mail domain
          inboxes: { team: { address: team@GSI.GOV.UK } }            | retired mail domain
          inboxes: { team: { address: team@force.pnn.police.uk } }   | retired mail domain
          mail: { signingSecret: '' }                                | sealed mail is signed
          log: { signingSecret: '' }                                 | the audit log is signed with
          log: { pkcs11: { library: /a.so, keyLabel: a } }           | log.pkcs11.tokenLabel is missing
          log: { pkcs11: { library: /a.so, tokenLabel: a } }         | log.pkcs11.keyLabel is missing
          mail: { phone: '' }                                        | nobody reads replies
          contacts: { hubPhone: '' }                                 | contacts.hubPhone is missing
          network: { postgresql: { to: [] } }                        | read that as everywhere
          network: { ingressController: [] }                         | read that as everywhere
          network: { witnesses: { to: [] } }                         | network.witnesses.to is empty
          network: { callOut: { to: [] } }                           | network.callOut.to is empty
          log: { checkpointFolder: { folder: last-signed } }         | the same folder of one claim
          log: { auditors: { chief: chief@area.gcsx.gov.uk } }       | retired mail domain
          unusual: { address: chief@force.pnn.police.uk }            | retired mail domain
          mail: { from: no-reply@area.gsi.gov.uk }                   | mail.from ends in a retired mail domain
          mail: { bounces: bounces@area.gse.gov.uk }                 | mail.bounces ends in a retired mail domain
          contacts: { hubEmail: hub@area.gcsx.gov.uk }               | contacts.hubEmail ends in a retired mail domain
          callOut: { steps: { 1-duty: { mail: duty@force.pnn.police.uk } } } | callOut.steps.1-duty.mail ends in a retired mail domain
          settings: { softintel.delivery.leads.address: leads@area.gsx.gov.uk } | settings.softintel.delivery.leads.address ends in a retired
          unusual: { certificates: { files: [] } }                   | goes out sealed only
          unusual: { address: '' }                                   | nobody would be told
          inboxes: { team: { mode: notice } }                        | inboxes.team has certificates in the mode notice
          { inboxes: { team: { mode: notice, certificates: { files: [] } } }, mail: { signingSecret: '' } } | that mail is signed
          image: { repository: 'registry.example.org/softintel:0.1' } | image.repository has a tag
          keycloak: { url: 'https://sign-in.example.org' }           | keycloak.url names no realm
          resources: { limits: { memory: 256Mi } }                   | resources.limits.memory is below
          ingress: { trustedProxies: [0.0.0.0/0] }                   | ingress.trustedProxies has a network
          ingress: { annotations: { nginx.ingress.kubernetes.io/proxy-buffering: 'on' } } | ingress.annotations buffer
          network: { postgresql: { to: [{ ipBlock: { cidr: '::/0' } }] } } | network.postgresql.to has a peer of all
          files: { configMap: '' }                                   | files.configMap is missing
          settings: { softintel.delivry.from: a@b.example }          | settings.softintel.delivry.from is not a setting
          settings: { softintel.delivery.smtp.password: secret }     | settings.softintel.delivery.smtp.password is not a setting
          """)
  void contradictionsFailWithASentence(String changes, String sentence) {
    isRefused(HelmChart.FULL, changes, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingress: { enabled: true }                                 | ingress.enabled and httpRoute.enabled are both true
          ingress: { trustedProxies: [] }                            | cannot tell callers apart
          httpRoute: { gateway: { name: '' } }                       | httpRoute.gateway.name is missing
          certificate: { issuer: { name: '' } }                      | certificate.issuer.name is missing
          ingress: { tlsSecret: '' }                                 | ingress.tlsSecret is missing
          autoscaling: { minReplicas: 5 }                            | autoscaling.minReplicas is more than
          { authorities: { configMap: '', mail: [], callOut: [], trustStore: '' }, tests: { authority: a.pem } } | authorities.configMap is missing
          authorities: { configMap: '' }                             | authorities.configMap is missing
          { postgresql: { enabled: false }, authorities: { configMap: '', mail: [], callOut: [], trustStore: '' }, database: { url: 'jdbc:postgresql://db/softintel?sslmode=verify-full&sslrootcert=/etc/softintel/authorities/a.pem' } } | database.url names a file of it
          extraEnvironment: [{ name: JAVA_TOOL_OPTIONS, value: -Xint }] | extraEnvironment has JAVA_TOOL_OPTIONS, which the chart sets
          extraEnvironment: [{ name: JDK_JAVA_OPTIONS, value: -Xint }] | extraEnvironment has JDK_JAVA_OPTIONS: it could
          extraEnvironment: [{ name: _JAVA_OPTIONS, secret: a, key: b }] | extraEnvironment has _JAVA_OPTIONS: it could
          extraEnvironment: [{ name: PROXY_PASSWORD, value: secret }] | take it from a Secret
          extraEnvironment: [{ name: SOFTINTEL_INTAKE_KEEP_DRAFTS, value: 3D }] | put it under settings
          extraEnvironment: [{ name: SOFTINTEL_PLATFORM_MIGRATION_PASSWORD, secret: a, key: b }] | Only the migration job may sign in
          extraEnvironment: [{ name: QUARKUS_PROFILE, secret: a, key: b }] | it is no password, secret or token
          extraObjects: [{ apiVersion: v1, kind: Secret, metadata: { name: a } }] | extraObjects has a Secret
          extraObjects: [{ apiVersion: v1, kind: List, metadata: { name: a }, items: [] }] | extraObjects has a List
          externalSecrets: { store: { name: '' } }                   | externalSecrets.store.name is missing
          externalSecrets: { secrets: { softintel-seeling: { path: a, keys: [b] } } } | softintel-seeling is a Secret that nothing
          database: { url: 'jdbc:postgresql://db/softintel?sslmode=verify-full&sslrootcert=/a.pem' } | database.url is not that of the Cluster
          postgresql: { backup: { destination: '' } }                | postgresql.backup.destination is empty
          postgresql: { backup: { secret: '' } }                     | postgresql.backup.secret is missing
          """)
  void whatOperatorsCannotDoFailsWithASentence(String changes, String sentence) {
    isRefused(HelmChart.OPERATORS, changes, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server: { enabled: false }                                 | keycloak.realmImport is true without keycloak.server.enabled
          url: 'https://sign-in.example.org/realms/another'          | keycloak.url names another realm than
          url: 'https://sign-in.example.org:8443/realms/softintel'   | keycloak.url is not that of a Keycloak of the operator
          url: 'https://sign-in.example.org/auth/realms/softintel'   | keycloak.url is not that of a Keycloak of the operator
          url: 'https://softintel.example.org/realms/softintel'      | keycloak.url has a host of the service
          url: 'https://sign-in.area.gsi.gov.uk/realms/softintel'    | keycloak.url is in a retired domain
          clientSecret: ''                                           | keycloak.clientSecret is missing
          apiClientSecret: ''                                        | keycloak.apiClientSecret is missing
          server: { image: '' }                                      | keycloak.server.image is missing
          server: { image: 'keycloak-with-theme:26.7' }              | keycloak.server.image has no digest
          server: { tlsSecret: '' }                                  | keycloak.server.tlsSecret is missing
          server: { tlsSecret: softintel-tls }                       | keycloak.server.tlsSecret and ingress.tlsSecret are the same
          server: { authorities: '' }                                | keycloak.server.authorities is not the ConfigMap
          server: { authorities: keycloak }                          | keycloak.server.authorities is not the ConfigMap
          server: { database: { url: '' } }                          | keycloak.server.database.url is missing
          server: { database: { secret: '' } }                       | keycloak.server.database.secret is missing
          server: { database: { secret: softintel-database } }       | keycloak.server.database.secret is a Secret of the service's
          server: { database: { url: 'jdbc:postgresql://db/a?sslmode=require' } } | keycloak.server.database.url does not demand TLS
          server: { database: { url: 'jdbc:postgresql://db/a?sslmode=verify-full&user=b' } } | keycloak.server.database.url names a user
          server: { database: { url: 'jdbc:postgresql://test-softintel-database-rw/softintel?sslmode=verify-full&sslrootcert=/a.pem' } } | keycloak.server.database.url is that of
          """)
  void whatKeycloakCannotDoFailsWithASentence(String changes, String sentence) {
    isRefused(HelmChart.OPERATORS, "keycloak: { " + changes + " }", sentence);
  }

  /** What tokens name is not what the service would ask for. */
  @Test
  void keycloakIsNotAskedByAnotherNameThanItsOwn() {
    var another = "https://sign-in.example.net/realms/softintel";
    isRefused(
        HelmChart.OPERATORS,
        "settings: { quarkus.oidc.auth-server-url: '" + another + "' }",
        "settings.quarkus.oidc.auth-server-url does not stand here: set keycloak.url");
  }

  static void isRefused(Path values, String changes, String sentence) {
    assertThatThrownBy(() -> HelmChart.render(values, changes))
        .hasMessageMatching("(?s).*: [^\n]*" + Pattern.quote(sentence) + "[^\n]*\\.\n.*");
  }

  @Test
  void mailAboutUnusualAccessNeedsAKeyToSignWith() {
    var unusual =
        "unusual: { address: a@example.org, certificates: { configMap: c, files: [a.pem] } }";
    assertThatThrownBy(() -> HelmChart.render(HelmChart.MINIMAL, unusual))
        .hasMessageContaining("mail.signingSecret is empty: mail to unusual.address is sealed");
  }

  @ParameterizedTest
  @CsvSource({"inboxes, at least one team", "areas, areas is empty"})
  void aListWithNothingInItIsRefused(String key, String sentence, @TempDir Path folder)
      throws IOException {
    var values = Files.readString(HelmChart.MINIMAL).replaceAll("(?m)^" + key + ":.*$", "");
    var without = Files.writeString(folder.resolve("values.yaml"), values);
    assertThatThrownBy(() -> HelmChart.render(without)).hasMessageContaining(sentence);
  }

  @Test
  void theSchemaIsClosedEverywhere() {
    var open =
        HelmChart.schema().findParents("type").stream()
            .filter(schema -> schema.path("type").asText().equals("object"))
            .map(schema -> schema.path("additionalProperties"))
            .filter(further -> !further.equals(BooleanNode.FALSE));
    // Labels, annotations and settings, which a template knows, are anybody's names.
    assertThat(open).hasSize(7).allMatch(further -> further.path("type").asText().equals("string"));
  }
}
