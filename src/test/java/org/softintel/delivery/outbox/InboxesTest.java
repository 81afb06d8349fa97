package org.softintel.delivery.outbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.delivery.mail.GivenMail;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.delivery.mail.UnsafeMailSetting;
import org.softintel.delivery.outbox.DeliveryConfig.Mode;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.platform.settings.StartRefused;

class InboxesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "team@leeds.gsi.gov.uk",
        "team@leeds.gse.gov.uk",
        "team@leeds.gsx.gov.uk",
        "team@leeds.gcsx.gov.uk",
        "team@gsi.gov.uk",
        "team@westyorkshire.pnn.police.uk",
        "Team@WestYorkshire.PNN.Police.UK",
        "team@leeds.gcsx.gov.uk."
      })
  void aRetiredMailDomainIsRefusedWithAnExplanation(String address) {
    assertThatThrownBy(() -> new Inbox("team", address, Mode.NOTICE, List.of()))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("team")
        .hasMessageContaining("retired")
        .hasMessageContaining("present address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "team@leeds.gov.uk",
        "team@westyorkshire.police.uk",
        "gsi@leeds.gov.uk",
        "team@gsi.example",
        "team@gsipnn.police.uk",
        "cseteam@localhost"
      })
  void aDomainThatLivesIsTaken(String address) {
    assertThat(new Inbox("team", address, Mode.NOTICE, List.of()).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "team", "a@b@c.example", "a b@c.example", "a@c.example, b@c.example"})
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> new Inbox("team", address, Mode.NOTICE, List.of()))
        .isInstanceOf(UnsafeMailSetting.class);
  }

  @Test
  void aNoticeInboxWithCertificatesIsRefused() {
    assertThatThrownBy(
            () -> new Inbox("team", "t@x.example", Mode.NOTICE, List.of(Path.of("team.pem"))))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("notice");
  }

  /** Mailboxes beside the team's: of the leads, of auditors, of those who get checkpoints. */
  @ParameterizedTest
  @ValueSource(strings = {"leads.address", "auditors.address", "checkpoints.auditors.chief"})
  void anAddressThatNobodyReadsStopsTheStart(String setting) {
    for (var address :
        List.of("nobody", "a@b@c", "two@a.example,three@b.example", "x@cse.gsi.gov.uk")) {
      assertThatThrownBy(() -> inboxes(with(setting, address)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("softintel.delivery." + setting.replace(".address", ""));
    }
    assertThatCode(() -> inboxes(with(setting, "x@audit.example"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leads.address", "auditors.address"})
  void nothingGoesToLeadsAndAuditorsUnsealed(String setting) {
    assertThatThrownBy(() -> inboxes(Map.of(setting, "x@police.example")))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("sealed only")
        .hasMessageContaining(certificatesBeside(setting));
  }

  private static Map<String, String> with(String setting, String address) {
    return setting.endsWith(".address")
        ? Map.of(setting, address, certificatesBeside(setting), "theirs.pem")
        : Map.of(setting, address);
  }

  private static String certificatesBeside(String setting) {
    return setting.replace(".address", ".certificates");
  }

  private static Inboxes inboxes(Map<String, String> others) {
    var seal = GivenMail.seal(MailIdentity.of("service"));
    return new Inboxes(GivenDelivery.settings(others), seal);
  }

  @Test
  void thereIsAlwaysAnInbox() {
    var seal = GivenMail.seal(MailIdentity.of("service"));
    var none = GivenDelivery.settings(Map.of("inboxes.team.address", "", "inboxes.team.mode", ""));

    assertThatThrownBy(() -> new Inboxes(none, seal)).isInstanceOf(UnsafeMailSetting.class);
  }

  @Test
  void officersAreKnownByTheirUsernames() {
    var found =
        inboxes(
            Map.of(
                "officers.terry.username", "t.example",
                "officers.terry.address", "terry@team.example",
                "officers.terry.mode", "notice",
                "officers.toni.address", "toni@team.example",
                "officers.toni.mode", "notice"));

    assertThat(found.officers()).containsOnlyKeys("t.example", "toni");
    assertThat(requireNonNull(found.officers().get("t.example")).address())
        .isEqualTo("terry@team.example");
  }

  @Test
  void twoMailboxesOfOneOfficerAreRefused() {
    assertThatThrownBy(
            () ->
                inboxes(
                    Map.of(
                        "officers.terry.username", "toni",
                        "officers.terry.address", "terry@team.example",
                        "officers.terry.mode", "notice",
                        "officers.toni.address", "toni@team.example",
                        "officers.toni.mode", "notice")))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("same username");
  }

  @Test
  void aSealedMailboxOfAnOfficerNeedsACertificate() {
    assertThatThrownBy(
            () ->
                inboxes(
                    Map.of(
                        "officers.toni.address", "toni@team.example",
                        "officers.toni.mode", "sealed")))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("softintel.delivery.officers.toni.certificates");
  }
}
