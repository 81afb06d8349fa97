package org.softintel.report.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.report.complaint.ComplaintLookup.Auditor;

class ComplaintMailTest {
  private static final UUID ID = UUID.fromString("0196c0de-0000-7000-8000-000000000007");

  @Test
  void itSaysWhichRequestWhoAskedAndWhereToAnswer() {
    var text = ComplaintMail.text(lookup("Casey Facsimile"), config());

    assertThat(text)
        .contains(
            "Request: " + lookup("").number() + "\n",
            "Asked by: Casey Facsimile\n",
            "When: 30 November 2026",
            "\nhttps://softintel.example/audit/complaints/" + ID + "\n",
            "We delete it 14 days after it was asked.");
  }

  @Test
  void aNameAddsNoLine() {
    assertThat(ComplaintMail.text(lookup("Casey\nRequest: forged"), config()))
        .contains("Asked by: Casey Request: forged\n");
  }

  private static ComplaintLookup lookup(String asker) {
    return new ComplaintLookup(
        ID,
        Instant.parse("2026-11-30T09:00:00Z"),
        new Auditor("account", asker),
        LookupState.WAITING,
        Optional.empty(),
        Optional.empty());
  }

  private static ComplaintConfig config() {
    return new ComplaintConfig() {
      @Override
      public Duration keepFor() {
        return Duration.ofDays(14);
      }

      @Override
      public URI baseUrl() {
        return URI.create("https://softintel.example");
      }
    };
  }
}
