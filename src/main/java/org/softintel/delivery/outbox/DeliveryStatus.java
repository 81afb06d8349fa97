package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How one letter about a report is getting on; {@code reason} is a code, never a server's text. */
public record DeliveryStatus(
    long letterId,
    UUID reportId,
    UUID subject,
    String reference,
    String inbox,
    MailKind kind,
    MailState state,
    Instant since,
    int attempts,
    Optional<String> reason) {

  public boolean isToTheTeam() {
    return kind == MailKind.FULL || kind == MailKind.NOTICE;
  }

  /** What a letter carries. */
  public enum MailKind {
    /** The whole report: only ever signed and encrypted to the inbox's certificates. */
    FULL("Full report, sealed"),
    /** That a report has come, without a word of it. */
    NOTICE("Notice without content"),

    /** What is passed on to somebody outside, sealed to them. */
    DISCLOSURE("Sealed mail to a recipient"),

    /** What auditors are told about how a report was opened, sealed to them. */
    ALERT("Mail to the auditors");

    private final String words;

    MailKind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Where a letter stands, in the word that the team sees. */
  public enum MailState {
    /** To be sent now, or again after a pause, or being sent at this moment. */
    WAITING("Waiting"),
    /** The inbox's mail server has taken it over. */
    SENT("Sent"),
    /** May not be sent as things are; looked at again by itself. */
    HELD("Held"),
    /** Refused for good; goes out again only when somebody asks. */
    FAILED("Failed");

    private final String words;

    MailState(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
