package org.softintel.desk.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.RecipientCertificate;
import org.softintel.platform.page.Quoted;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.grading.Grade;

/**
 * That something is to be passed on.
 *
 * @param why what the recipient needs it for
 * @param whyOriginal empty for a log
 */
record DisclosureRequest(
    DisclosedItem subject,
    Recipient recipient,
    DisclosureMethod way,
    String why,
    String whyOriginal) {
  private static final int REASON_MOST_BYTES = 6_000;

  /**
   * Who receives something; {@code email} and {@code certificate} are empty for a paper.
   *
   * @param office its code in the settings; empty for an organisation that was typed
   */
  record Recipient(
      String office,
      String name,
      String organisation,
      RecipientKind kind,
      String email,
      String certificate) {

    public String words() {
      return name + ", " + organisation;
    }

    public String fingerprint() {
      return read().map(RecipientCertificate::fingerprint).orElse("");
    }

    public String owner() {
      return read().map(RecipientCertificate::owner).orElse("");
    }

    public Optional<Instant> until() {
      return read().map(RecipientCertificate::until);
    }

    /** Address and certificate, as one that was used before is known again; empty for a paper. */
    Optional<String> mark() {
      return read().map(it -> email.toLowerCase(Locale.ROOT) + " " + it.fingerprint());
    }

    String details() {
      var who = Quoted.line(words()) + " (" + kind.words() + ")";
      return email.isEmpty()
          ? who
          : "%s\n%s\nCertificate (SHA-256): %s\n%s"
              .formatted(who, email, fingerprint(), Quoted.line(owner()));
    }

    private Optional<RecipientCertificate> read() {
      try {
        return certificate.isEmpty()
            ? Optional.empty()
            : Optional.of(RecipientCertificate.read(certificate));
      } catch (CannotEncrypt e) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return "Recipient[" + kind + "]";
    }
  }

  /**
   * For auditors: to whom, {@code facts} of ours, and last why, in words of the officer, who could
   * write lines like ours.
   */
  String forAuditors(List<String> facts) {
    var words =
        recipient.details()
            + facts.stream().map("\n"::concat).collect(joining())
            + cut(Quoted.below("Reason for sharing", why));
    return whyOriginal.isEmpty()
        ? words
        : words + cut(Quoted.below("Why the original", whyOriginal));
  }

  /** As auditors read what an officer confirmed. */
  static String confirmed(String sentence) {
    return "Confirmed: " + sentence;
  }

  /** An entry of the trail has room for so much. */
  private static String cut(String text) {
    var bytes = text.getBytes(UTF_8);
    return bytes.length <= REASON_MOST_BYTES
        ? text
        : new String(bytes, 0, REASON_MOST_BYTES, UTF_8).replaceAll("\uFFFD+$", "")
            + "… (the rest is in the disclosure, which officers can read)";
  }

  /** What has no column, as the JSON that is sealed. */
  private record Words(
      String office,
      String name,
      String organisation,
      String email,
      String certificate,
      String conditions,
      String why,
      String whyOriginal) {}

  byte[] toBytes() {
    var words =
        new Words(
            recipient.office(),
            recipient.name(),
            recipient.organisation(),
            recipient.email(),
            recipient.certificate(),
            subject.conditions(),
            why,
            whyOriginal);
    return StrictJson.write(words);
  }

  static DisclosureRequest of(SealedDisclosure stored, byte[] bytes) {
    var words = StrictJson.read(bytes, Words.class);
    var grade = Grade.of(stored.grade).orElseThrow();
    return new DisclosureRequest(
        new DisclosedItem(
            Optional.ofNullable(stored.log), stored.logVersion, grade, words.conditions),
        new Recipient(
            words.office,
            words.name,
            words.organisation,
            stored.recipientKind,
            words.email,
            words.certificate),
        stored.way,
        words.why,
        words.whyOriginal);
  }

  @Override
  public String toString() {
    return "DisclosureRequest[" + subject + ", " + way + "]";
  }
}
