package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      })
  void aMisspeltKeyIsRefused(String changes) {
    assertThatThrownBy(() -> Chart.render(Chart.FULL, changes))
        .hasMessageContaining("dditional propert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas: two",
        "replicas: 0",
        "image: { digest: 'sha256:short' }",
        "database: { url: 'jdbc:mysql://db/softintel' }",
        "keycloak: { url: 'http://sign-in.example.org/realms/softintel' }",
        "mail: { port: 70000 }",
        "inboxes: { team: { address: a@example.org, mode: open } }",
        "areas: [\"North\\nquarkus.log.level=DEBUG\"]",
        "runAsUser: 0",
      })
  void aWrongValueIsRefused(String changes) {
    assertThatThrownBy(() -> Chart.render(Chart.FULL, changes))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image: { digest: '' }                                      | production pins the image by its digest
          { production: false, image: { tag: '', digest: '' } }      | say which image runs
          keycloak: { tokenEncryptionSecret: '' }                    | signed out at random
          keycloak: { formTokenSecret: '' }                          | forms are refused at random
          database: { url: 'jdbc:postgresql://db/a?user=b&password=c' } | names a user or password
          database: { ownerSecret: softintel-database }              | must not own the tables
          ingress: { trustedProxies: [] }                            | cannot tell callers apart
          ingress: { host: '' }                                      | ingress.host is missing
          inboxes: { partner: { mode: sealed } }                     | nothing could be encrypted to it
          inboxes: { team: { certificates: { files: [] } } }         | nothing could be encrypted to it
          inboxes: { team: { address: team@area.gcsx.gov.uk } }      | retired mail domain
          inboxes: { team: { address: team@GSI.GOV.UK } }            | retired mail domain
          inboxes: { team: { address: team@force.pnn.police.uk } }   | retired mail domain
          mail: { signingSecret: '' }                                | sealed mail is signed
          mail: { replyToPhone: '' }                                 | nobody reads replies
          areas: []                                                  | areas is empty
          network: { postgresql: { to: [] } }                        | read that as everywhere
          network: { ingressController: [] }                         | read that as everywhere
          """)
  void contradictionsFailWithASentence(String changes, String sentence) {
    assertThatThrownBy(() -> Chart.render(Chart.FULL, changes))
        .hasMessageMatching("(?s).*: [^\n]*" + Pattern.quote(sentence) + "[^\n]*\\.\n.*");
  }

  @Test
  void aChartWithoutAnyInboxIsRefused(@TempDir Path folder) throws IOException {
    var values = Files.readString(Chart.MINIMAL).replaceAll("(?m)^inboxes:.*$", "");
    var withoutInbox = Files.writeString(folder.resolve("values.yaml"), values);
    assertThatThrownBy(() -> Chart.render(withoutInbox)).hasMessageContaining("at least one team");
  }
}
