package org.softintel.delivery.mail;

import java.util.List;

/** What became of one try to send one mail; whoever asked for it may know of further ones. */
public interface SendResult {
  /** A code of ours, or the queue id of a mail that was taken over. */
  String code();

  /**
   * The mail server has taken it over and calls it {@code code}.
   *
   * @param certificates serial numbers of those whose owners can open it; none of an open mail
   */
  record Accepted(String code, List<String> certificates) implements SendResult {
    public Accepted {
      certificates = List.copyOf(certificates);
    }

    /** For the trail: a disclosure says who received it. */
    public String note() {
      return certificates.isEmpty() ? "" : " certificates=" + String.join(",", certificates);
    }
  }

  /** Not this time: the server asked for patience, or went away in between. */
  record Deferred(String code) implements SendResult {}

  /** There was nobody to talk to, so other mails need not try now either. */
  record Unreachable(String code) implements SendResult {}

  /** Refused for good. */
  record Refused(String code) implements SendResult {}
}
