package org.softintel.desk.disclosure;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.RecipientCertificate;
import org.softintel.desk.disclosure.DisclosureRequest.Recipient;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.RetiredMailDomains;
import org.softintel.platform.page.TextRules;

/** Reads what an officer typed to pass something on, and says what is wrong with it. */
final class PassOnForm {
  private static final int LINE_MAX_CHARS = 200;
  private static final int TEXT_MAX_CHARS = 4_000;
  private static final int CERTIFICATE_MAX_CHARS = 12_000;

  private static final Map<String, String> FAULTS =
      Map.of(
          "certificate-unreadable",
          "The certificate must be one PEM block that begins with -----BEGIN CERTIFICATE-----",
          "certificate-expired",
          "The certificate has expired. Ask the recipient for a new one",
          "certificate-not-yet-valid",
          "The certificate starts on a later date. Ask the recipient for one that works now",
          "certificate-not-for-mail",
          "The certificate must be one for encrypting email",
          "certificate-too-weak",
          "The certificate must have an RSA key of 3,072 bits or more",
          "certificate-of-another-address",
          "The certificate belongs to another email address. Ask the recipient for theirs");

  private final Form form;
  private final FormFields fields;
  private final Optional<DisclosedItem> subject;
  private final KnownRecipients knownRecipients;

  PassOnForm(Form form, Optional<DisclosedItem> subject, KnownRecipients knownRecipients) {
    this.form = form;
    this.fields = new FormFields(form);
    this.subject = subject;
    this.knownRecipients = knownRecipients;
  }

  Form judged() {
    return fields.judged();
  }

  /** Empty when something is wrong: then {@link #judged} says what. */
  Optional<DisclosureRequest> read(Instant now) {
    if (subject.isEmpty()) {
      fields.problem("what", "Select what you want to pass on");
    }
    var whyOriginal =
        subject.filter(DisclosedItem::isOriginal).isPresent()
            ? text("why-original", "Enter why they need the original, not a log")
            : "";
    var way = fields.chosen("way", DisclosureMethod.class, "Select how you want to pass it on");
    var recipient = recipient(way.filter(it -> it == DisclosureMethod.MAIL).isPresent(), now);
    var why = text("why", "Enter what the recipient needs it for");
    return fields.ok()
        ? Optional.of(
            new DisclosureRequest(
                subject.orElseThrow(),
                recipient.orElseThrow(),
                way.orElseThrow(),
                why,
                whyOriginal))
        : Optional.empty();
  }

  /** Whether everything was confirmed that must be. */
  boolean isConfirmed(PassOnView check) {
    if (check.conditional() && !form.chosen("conditions-allow", "yes")) {
      fields.problem("conditions-allow", "Select the box to confirm the conditions allow this");
    }
    if (!check.naming().isEmpty() && !form.chosen("naming-allowed", "yes")) {
      fields.problem("naming-allowed", "Confirm that naming is allowed here");
    }
    if (!check.traces().isEmpty() && !form.chosen("source-protected", "yes")) {
      fields.problem("source-protected", "Confirm that the recipient needs this, or change it");
    }
    if (check.pasted() && !form.chosen("fingerprint-compared", "yes")) {
      fields.problem("fingerprint-compared", "Confirm that you have compared the fingerprint");
    }
    return fields.ok();
  }

  private Optional<Recipient> recipient(boolean isMail, Instant now) {
    var code = form.value("recipient");
    var office = knownRecipients.named(code);
    if (office.isEmpty() && !code.equals(KnownRecipients.OTHER)) {
      fields.problem("recipient", "Select which organisation it is for");
    }
    var name = line("name", "The name", "Enter the name of the person who receives it");
    return office.isPresent()
        ? Optional.of(known(name, office.get(), isMail, now))
        : Optional.of(code)
            .filter(KnownRecipients.OTHER::equals)
            .flatMap(it -> other(name, isMail, now));
  }

  private Recipient known(String name, KnownRecipients.Office office, boolean isMail, Instant now) {
    var pem = isMail ? office.pem() : "";
    if (isMail) {
      fault(pem, office.address(), now)
          .ifPresent(
              it ->
                  fields.problem("recipient", "We cannot encrypt an email to this office. " + it));
    }
    return new Recipient(
        office.name(),
        name,
        office.organisation(),
        office.kind(),
        isMail ? office.address() : "",
        pem);
  }

  private Optional<Recipient> other(String name, boolean isMail, Instant now) {
    var organisation = line("organisation", "The organisation", "Enter the organisation");
    var kind = fields.chosen("kind", RecipientKind.class, "Select what kind of organisation it is");
    var email = isMail ? email() : "";
    var pem = isMail ? form.value("certificate").strip() : "";
    if (isMail) {
      certificateFault(pem, email, now).ifPresent(it -> fields.problem("certificate", it));
    }
    return kind.map(it -> new Recipient("", name, organisation, it, email, pem));
  }

  private String email() {
    var email = line("email", "The email address", "Enter the recipient’s email address");
    if (form.value("email").strip().matches("(?s).*\\R.*")) {
      fields.problem("email", "Enter one email address, without line breaks");
    } else if (!KnownRecipients.ADDRESS.matcher(email).matches()) {
      fields.problem(
          "email", "Enter an email address in the correct format, like name@example.com");
    } else if (RetiredMailDomains.hold(email)) {
      fields.problem(
          "email",
          "This email domain was switched off in 2019. Ask the recipient for their current"
              + " address");
    }
    return email;
  }

  private static Optional<String> certificateFault(String pem, String email, Instant now) {
    if (pem.isEmpty()) {
      return Optional.of("Paste the recipient’s certificate");
    }
    return TextRules.length(pem) > CERTIFICATE_MAX_CHARS
        ? TextRules.fault("The certificate", pem, CERTIFICATE_MAX_CHARS)
        : fault(pem, email, now);
  }

  private static Optional<String> fault(String pem, String email, Instant now) {
    try {
      RecipientCertificate.read(pem).check(email, now);
      return Optional.empty();
    } catch (CannotEncrypt e) {
      return Optional.of(FAULTS.getOrDefault(e.code(), "The certificate cannot be used"));
    }
  }

  private String line(String name, String noun, String missing) {
    return fields.line(name, noun, missing, LINE_MAX_CHARS);
  }

  private String text(String name, String missing) {
    return fields.text(name, "The reason", missing, TEXT_MAX_CHARS);
  }
}
