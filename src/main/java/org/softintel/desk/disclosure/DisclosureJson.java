package org.softintel.desk.disclosure;

import java.util.Optional;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.grading.Grade;

/** The words of a disclosure as the bytes that are sealed. */
final class DisclosureJson {
  private DisclosureJson() {}

  /** What has no column. */
  record Words(
      String name,
      String organisation,
      String email,
      String certificate,
      String conditions,
      String why,
      String whyOriginal) {
    @Override
    public String toString() {
      return "Words[<redacted>]";
    }
  }

  static byte[] write(DisclosureRequest request) {
    var to = request.recipient();
    var words =
        new Words(
            to.name(),
            to.organisation(),
            to.email(),
            to.certificate(),
            request.subject().conditions(),
            request.why(),
            request.whyOriginal());
    return StrictJson.write(words);
  }

  static DisclosureRequest read(byte[] bytes, SealedDisclosure stored) {
    var words = StrictJson.read(bytes, Words.class);
    var subject =
        new DisclosedItem(
            Optional.ofNullable(stored.log),
            stored.logVersion,
            Grade.of(stored.grade).orElseThrow(),
            words.conditions);
    var recipient =
        new Recipient(
            words.name, words.organisation, stored.recipientKind, words.email, words.certificate);
    return new DisclosureRequest(subject, recipient, stored.way, words.why, words.whyOriginal);
  }
}
