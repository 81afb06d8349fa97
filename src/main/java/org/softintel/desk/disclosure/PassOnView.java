package org.softintel.desk.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.status.ReportSummary;

/**
 * The form to pass something on; then the same again, to look at before it leaves.
 *
 * @param order what would be passed on; empty while it is being filled in
 * @param naming what the reporter said about naming, where this may name somebody
 * @param traces what in the reason, or in the report as it was sent, points to the source
 * @param needsSecond it leaves only after another officer approved it
 * @param stale what would leave is not any more what was looked at
 */
record PassOnView(
    Offer offer,
    Form form,
    Optional<DisclosureRequest> order,
    String naming,
    List<String> traces,
    boolean needsSecond,
    boolean stale) {

  static final String CONDITIONS_ALLOW = "I have read the conditions, and they allow this.";
  static final String NAMING_ALLOWED = "I have checked that naming is allowed here.";
  static final String SOURCE_PROTECTED =
      "The recipient needs this, and it is safe to share with them.";
  static final String FINGERPRINT_COMPARED =
      "I have compared the fingerprint with the recipient, by phone or in person.";

  /** Fields that are sent again with the confirmation. */
  private static final List<String> TYPED =
      List.of(
          "what why-original way recipient name organisation kind email certificate why"
              .split(" "));

  /**
   * What of a report can be passed on, and to whom.
   *
   * @param conditions under which the report itself may be shared; empty for none
   * @param outdated logs that are older than conditions on sharing: they are read again first
   */
  record Offer(
      ReportSummary report,
      String conditions,
      List<Option> whats,
      List<String> outdated,
      List<KnownRecipients.Office> offices) {}

  PassOnView with(Form judged) {
    return new PassOnView(offer, judged, order, naming, traces, needsSecond, stale);
  }

  PassOnView toCheck(
      DisclosureRequest read, String naming, List<String> traces, boolean needsSecond) {
    return new PassOnView(offer, form, Optional.of(read), naming, traces, needsSecond, false);
  }

  /** Without the confirmation, which was about something else. */
  PassOnView changed() {
    var unconfirmed = new HashMap<>(form.values());
    unconfirmed
        .keySet()
        .removeAll(List.of("conditions-allow", "naming-allowed", "source-protected"));
    return new PassOnView(offer, Form.of(unconfirmed), order, naming, traces, needsSecond, true);
  }

  public ReportSummary summary() {
    return offer.report();
  }

  /** The id that it will have: a page that is sent twice makes one disclosure. */
  public UUID id() {
    try {
      return UUID.fromString(form.value("once"));
    } catch (IllegalArgumentException e) {
      return Ids.next();
    }
  }

  /** Identifies what the page shows: a version of a log, or of the report. */
  public String lookedAt() {
    return order
        .map(DisclosureRequest::subject)
        .map(it -> it.code() + "/" + (it.isOriginal() ? summary().version() : it.version()))
        .orElse("");
  }

  /** Those of the report that the log made from it does not have: the recipient sees none. */
  public String conditionsOfTheReport() {
    return order.map(it -> it.subject().leavesBehind(offer.conditions())).orElse("");
  }

  /** Whether the certificate was pasted, so that somebody must compare it. */
  public boolean pasted() {
    return isMail() && form.value("recipient").equals(KnownRecipients.OTHER);
  }

  public boolean conditional() {
    return order.filter(it -> it.subject().isConditional()).isPresent()
        || !conditionsOfTheReport().isEmpty();
  }

  /** The words beside each box that must be ticked before it is passed on. */
  List<String> confirmations() {
    return Stream.of(
            Optional.of(CONDITIONS_ALLOW).filter(it -> conditional()),
            Optional.of(NAMING_ALLOWED).filter(it -> !naming.isEmpty()),
            Optional.of(SOURCE_PROTECTED).filter(it -> !traces.isEmpty()),
            Optional.of(FINGERPRINT_COMPARED).filter(it -> pasted()))
        .flatMap(Optional::stream)
        .toList();
  }

  public String title() {
    if (stale) {
      return "This changed after you looked at it";
    }
    return order.isPresent() ? "Check before you pass it on" : "Pass on";
  }

  public String back() {
    return summary().deskAddress();
  }

  public String address() {
    return back() + "/disclosures/new";
  }

  public String marking() {
    return order.map(it -> it.subject().grade().marking()).orElseGet(this::markingOfReport);
  }

  /** Only what is graded can be passed on, such as a log of a report that is not. */
  private String markingOfReport() {
    return summary().grade().isPresent()
        ? summary().handling()
        : "Handling: the report is not graded yet. Pass on only a graded log";
  }

  public List<Option> ways() {
    return Stream.of(DisclosureMethod.values())
        .map(it -> new Option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  public List<Option> recipients() {
    var known =
        offer.offices().stream().map(it -> new Option(it.name(), it.organisation(), it.address()));
    var other = new Option(KnownRecipients.OTHER, "Another organisation");
    return Stream.concat(known, Stream.of(other)).toList();
  }

  public List<Option> kinds() {
    return Stream.concat(
            Stream.of(new Option("", "Choose")),
            Stream.of(RecipientKind.values()).map(it -> new Option(it.code(), it.words())))
        .toList();
  }

  public List<Option> typed() {
    return TYPED.stream().map(it -> new Option(it, form.value(it))).toList();
  }

  /** Whether it leaves with the last button, and not later or by hand. */
  boolean isSent() {
    return !needsSecond && isMail();
  }

  private boolean isMail() {
    return order.filter(it -> it.way() == DisclosureMethod.MAIL).isPresent();
  }

  public String button() {
    if (needsSecond) {
      return "Ask a second officer";
    }
    return isMail() ? "Send it now" : "Make the PDF";
  }

  @Override
  public String toString() {
    return "PassOnView[" + summary().reference() + "]";
  }
}
