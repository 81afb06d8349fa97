package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.given.Mailbox;
import org.softintel.given.TestStack;
import org.softintel.local.DemoTraining;

/** The ground that every journey stands on. */
class LocalStackTest {
  private final TestStack stack = TestStack.shared();

  @Test
  void aTokenNamesTheApiTheRoleAndTheAgency() throws IOException {
    var claims = claims(stack.token("reporter"));

    assertThat(claims.at("/aud").textValue()).isEqualTo("softintel-api");
    assertThat(claims.at("/realm_access/roles")).hasSize(1);
    assertThat(claims.at("/realm_access/roles/0").textValue()).isEqualTo("reporter");
    assertThat(claims.at("/agency").textValue()).isEqualTo("school-oakfield");
  }

  @Test
  void aCommitWaitsForTheDisk() throws SQLException {
    try (var superuser = stack.superuser()) {
      assertThat(setting(superuser, "fsync")).isEqualTo("on");
      assertThat(setting(superuser, "synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void inventedTrainingIsPlantedOnce() throws SQLException {
    try (var superuser = stack.superuser()) {
      superuser.setAutoCommit(false);
      try (var statement = superuser.createStatement()) {
        statement.executeUpdate("delete from training_event where on_date > current_date");
      }

      assertThat(DemoTraining.plant(superuser)).isEqualTo(4);
      assertThat(DemoTraining.plant(superuser)).isZero();
      superuser.rollback();
    }
  }

  @Test
  void mailThatWasAcceptedSurvivesTheMailServersDeath() throws Exception {
    var subject = "Invented letter " + UUID.randomUUID();

    jakarta.mail.Transport.send(letter(subject));
    stack.parts().mail().kill();
    stack.parts().mail().start();

    assertThat(new Mailbox("auditors").allAbout(subject)).hasSize(1);
  }

  private jakarta.mail.Message letter(String subject) throws jakarta.mail.MessagingException {
    var server = new java.util.Properties();
    server.setProperty("mail.smtp.host", "127.0.0.1");
    server.setProperty("mail.smtp.port", Integer.toString(stack.parts().settings().ports().smtp()));
    var letter = new jakarta.mail.internet.MimeMessage(jakarta.mail.Session.getInstance(server));
    letter.setFrom("sample@team.softintel.example");
    letter.setRecipients(jakarta.mail.Message.RecipientType.TO, "auditors@team.softintel.example");
    letter.setSubject(subject);
    letter.setText("An invented letter.");
    return letter;
  }

  private static String setting(Connection superuser, String name) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
