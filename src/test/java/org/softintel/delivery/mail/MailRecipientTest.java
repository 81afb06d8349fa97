package org.softintel.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.softintel.delivery.mail.GivenMail.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.platform.settings.CheckResult;

class MailRecipientTest {
  private static final String ADDRESS = "team@cse.example.com";
  private Path folder;

  @BeforeEach
  void folder(@TempDir Path fresh) {
    folder = fresh;
  }

  @Test
  void everyCertificateOfTheInboxIsUsed() throws Exception {
    var team = MailIdentity.of("team").certificateIn(folder, "team.pem");
    var spare = MailIdentity.of("spare").certificateIn(folder, "spare.pem");

    assertThat(MailRecipient.of(ADDRESS, List.of(team, spare), NOW).certificates()).hasSize(2);
  }

  @Test
  void oneThatCannotBeUsedHoldsTheLetterThoughAnotherCould() throws Exception {
    var team = MailIdentity.of("team").certificateIn(folder, "team.pem");

    assertHeld("certificate-missing", NOW, team, folder.resolve("not-there.pem"));
  }

  @Test
  void noCertificateAtAllHoldsTheLetter() {
    assertHeld("certificate-missing", NOW);
  }

  @Test
  void anExpiredOrFutureCertificateHoldsTheLetter() throws Exception {
    var team = MailIdentity.of("team").certificateIn(folder, "team.pem");

    assertHeld("certificate-expired", NOW.plus(Duration.ofDays(365)), team);
    assertHeld("certificate-not-yet-valid", NOW.minus(Duration.ofDays(2)), team);
  }

  @Test
  void aShortKeyHoldsTheLetter() throws Exception {
    var weak = identity(2048, KeyPurposeId.id_kp_emailProtection);

    assertHeld("certificate-too-weak", NOW, weak.certificateIn(folder, "weak.pem"));
  }

  @Test
  void aCertificateForSomethingElseHoldsTheLetter() throws Exception {
    var web = identity(3072, KeyPurposeId.id_kp_serverAuth);

    assertHeld("certificate-not-for-mail", NOW, web.certificateIn(folder, "web.pem"));
  }

  @Test
  void aFileThatIsNoCertificateHoldsTheLetter() throws Exception {
    var file = Files.writeString(folder.resolve("note.pem"), "not a certificate");

    assertHeld("certificate-unreadable", NOW, file);
  }

  /** Not even root can read a link that leads to itself. */
  @Test
  void aFileThatIsThereAndCannotBeReadIsNotCalledMissing() throws Exception {
    var hidden = folder.resolve("team.pem");
    Files.createSymbolicLink(hidden, hidden);

    assertHeld("certificate-unreadable", NOW, hidden);
    assertThat(CertificateCheck.of("the inbox team", hidden, Optional.empty(), NOW))
        .isEqualTo(
            CheckResult.wrong(
                "certificates",
                "the inbox team: this account cannot read the file " + hidden + "."));
  }

  @Test
  void checkSaysWhichFileIsNotThere() {
    var missing = folder.resolve("team.pem");

    assertThat(CertificateCheck.of("the inbox team", missing, Optional.empty(), NOW))
        .isEqualTo(
            CheckResult.wrong("certificates", "the inbox team: there is no file " + missing + "."));
  }

  /** Only the first would be able to open the mail. */
  @Test
  void aFileWithTwoCertificatesHoldsTheLetter() throws Exception {
    var team = Files.readString(MailIdentity.of("team").certificateIn(folder, "team.pem"));
    var spare = Files.readString(MailIdentity.of("spare").certificateIn(folder, "spare.pem"));
    var key = Files.readString(MailIdentity.of("spare").keyIn(folder, "key.pem"));

    assertHeld("certificate-unreadable", NOW, Files.writeString(folder.resolve("2"), team + spare));
    assertHeld("certificate-unreadable", NOW, Files.writeString(folder.resolve("3"), team + key));
    var withWords = Files.writeString(folder.resolve("1"), "Certificate:\n  Version: 3\n" + team);
    assertThat(MailRecipient.of(ADDRESS, List.of(withWords), NOW).certificates()).hasSize(1);
  }

  @Test
  void checkNamesTheSettingAndTheFile() throws Exception {
    var setting = "softintel.delivery.inboxes.team.certificates";
    var team = MailIdentity.of("team").certificateIn(folder, "team.pem");

    assertThat(CertificateCheck.of(setting, team, Optional.empty(), NOW.plus(Duration.ofDays(360))))
        .isEqualTo(
            CheckResult.wrong(
                "certificates", setting + ": " + team + " ends in 4 days. Replace it."));
    assertThat(CertificateCheck.of(setting, folder, Optional.empty(), NOW))
        .isEqualTo(
            CheckResult.wrong(
                "certificates", setting + ": " + folder + " is a directory, and no file."));
  }

  @Test
  void aReplacedFileIsSeenAtOnce() throws Exception {
    var file = identity(2048, KeyPurposeId.id_kp_emailProtection).certificateIn(folder, "team.pem");
    assertHeld("certificate-too-weak", NOW, file);

    MailIdentity.of("team").certificateIn(folder, "team.pem");

    assertThat(MailRecipient.of(ADDRESS, List.of(file), NOW).certificates()).hasSize(1);
  }

  private static MailIdentity identity(int bits, KeyPurposeId use) {
    return MailIdentity.of("team", bits, use, NOW.minus(Duration.ofDays(1)));
  }

  private static void assertHeld(String code, Instant now, Path... certificates) {
    assertThatThrownBy(() -> MailRecipient.of(ADDRESS, List.of(certificates), now))
        .isInstanceOf(CannotEncrypt.class)
        .hasMessage(code);
  }
}
