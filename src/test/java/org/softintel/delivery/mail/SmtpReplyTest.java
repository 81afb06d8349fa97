package org.softintel.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.softintel.delivery.mail.GivenMail.NOW;

import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.SendResult.Unreachable;

class SmtpReplyTest {
  static Stream<Arguments> answers() {
    return Stream.of(
        row(".", "250 2.0.0 Ok: queued as 4Xy1Zk", new Accepted("4Xy1Zk", List.of())),
        row(".", "250 taken, and by the way: secret", new Accepted("unnamed", List.of())),
        row(".", "451 not now", new Deferred("mail-451")),
        row(".", "554 refused: secret", new Refused("mail-554")),
        row(".", "", new Deferred("connection-lost")),
        row("DATA", "451 not now", new Deferred("mail-451")),
        row("DATA", "554 no", new Refused("mail-554")),
        row("RCPT", "450 greylisted", new Deferred("recipient-450")),
        row("RCPT", "452 full", new Deferred("recipient-452")),
        row("RCPT", "550 no such user", new Refused("recipient-550")),
        row("RCPT", "421 closing down", new Unreachable("recipient-421")),
        row("MAIL", "451 not now", new Deferred("sender-451")),
        row("MAIL", "550 bad sender", new Deferred("sender-550")),
        row("MAIL", "530 sign in first", new Deferred("sender-530")),
        row("GREETING", "554 no service", new Unreachable("no-connection")),
        row("GREETING", "", new Unreachable("no-connection")),
        row("QUIT", "", new Accepted("unnamed", List.of())));
  }

  @ParameterizedTest(name = "{0} answered by \"{1}\" means {2}")
  @MethodSource("answers")
  void eachAnswerOfTheServerHasItsMeaning(String command, String answer, SendResult expected)
      throws Exception {
    try (var server = new ScriptedSmtp(Map.of(command, answer))) {
      assertThat(
              smtp(server.port(), "false").send(GivenMail.heading(1), MailBody.plain("text"), NOW))
          .isEqualTo(expected);
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(smtp(free, "false").send(GivenMail.heading(1), MailBody.plain("text"), NOW))
        .isEqualTo(new Unreachable("no-connection"));
  }

  @Test
  void aServerWithoutEncryptionGetsNothing() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      assertThat(
              smtp(server.port(), "true").send(GivenMail.heading(1), MailBody.plain("text"), NOW))
          .isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void mailMayTravelUnprotectedInLocalModeOnly() {
    var open = GivenMail.settings(Map.of("smtp.starttls", "false"));

    assertThatCode(() -> new SmtpClient(open, true)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new SmtpClient(open, false)).isInstanceOf(UnsafeMailSetting.class);
  }

  private static SmtpClient smtp(int port, String starttls) {
    return new SmtpClient(
        GivenMail.settings(Map.of("smtp.port", Integer.toString(port), "smtp.starttls", starttls)),
        true);
  }

  private static Arguments row(String command, String answer, SendResult expected) {
    return Arguments.of(command, answer, expected);
  }
}
