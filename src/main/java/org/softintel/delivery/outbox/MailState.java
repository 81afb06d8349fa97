package org.softintel.delivery.outbox;

/** Where a mail stands, in the word that the team sees. */
public enum MailState {
  /** To be sent now, or again after a pause, or being sent at this moment. */
  WAITING("Waiting"),
  /** The inbox's mail server has taken it over. */
  SENT("Sent"),
  /** May not be sent as things are; looked at again by itself. */
  HELD("Held"),
  /** Refused for good; goes out again only when somebody asks. */
  FAILED("Failed"),
  /** Nothing was left to tell when it was to be sent. */
  DROPPED("Dropped");

  private final String words;

  MailState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
