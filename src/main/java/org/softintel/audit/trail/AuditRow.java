package org.softintel.audit.trail;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.audit.verify.MerkleHashes;

/**
 * One entry as an auditor sees it.
 *
 * @param row its number in the database, which says nothing of its place in the log
 * @param leaf the hash of its line, in base64; empty where the line cannot be made
 * @param act empty, as the operation is, where the row cannot be read
 * @param beside what other entries tell of it
 */
public record AuditRow(
    long row,
    String leaf,
    Instant at,
    String who,
    Optional<String> name,
    String agency,
    Optional<Act> act,
    Optional<LoggedOperation> operation,
    Optional<String> reference,
    String purpose,
    Optional<String> detail,
    Where where,
    Optional<ActResult> outcome,
    boolean reasoned,
    Beside beside) {
  /** Within this time, somebody who said why is led on to the report. */
  public static final Duration LED_ON = Duration.ofSeconds(10);

  public static final String NAMELESS = "An account without a name";
  static final String NAMELESS_WITHIN = "an account without a name";

  private static final Pattern DISCLOSURE = Pattern.compile("(?:^| )disclosure=(\\S+)");
  private static final Pattern OTHER_ENTRY = Pattern.compile("(?:^| )entry=([0-9]{1,18})(?: |$)");
  private static final Pattern OTHER_EVENT =
      Pattern.compile("(?:^| )event=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?: |$)");

  /** From where and under which sign-in; nothing of what the service does by itself. */
  public record Where(
      Optional<String> address, Optional<String> session, Optional<String> request) {}

  /** By itself. */
  public AuditRow(
      long row,
      String leaf,
      Instant at,
      String who,
      Optional<String> name,
      String agency,
      Optional<Act> act,
      Optional<LoggedOperation> operation,
      Optional<String> reference,
      String purpose,
      Optional<String> detail,
      Where where,
      Optional<ActResult> outcome,
      boolean reasoned) {
    this(
        row,
        leaf,
        at,
        who,
        name,
        agency,
        act,
        operation,
        reference,
        purpose,
        detail,
        where,
        outcome,
        reasoned,
        Beside.NOTHING);
  }

  AuditRow(AuditEntry entry) {
    this(
        entry.id,
        Base64.getEncoder().encodeToString(MerkleHashes.leaf(entry.line())),
        entry.occurredAt,
        entry.actor,
        Optional.ofNullable(entry.actorName),
        entry.agency,
        Optional.of(entry.act),
        Optional.of(entry.operation),
        Optional.ofNullable(entry.reference),
        entry.purpose,
        Optional.ofNullable(entry.detail),
        new Where(
            Optional.ofNullable(entry.address),
            Optional.ofNullable(entry.session),
            Optional.ofNullable(entry.request)),
        Optional.ofNullable(entry.outcome),
        entry.reason != null);
  }

  public AuditRow beside(Beside others) {
    return new AuditRow(
        row, leaf, at, who, name, agency, act, operation, reference, purpose, detail, where,
        outcome, reasoned, others);
  }

  /** Whether the service can have written it. */
  public boolean isReadable() {
    return act.isPresent();
  }

  /** What was done; of a mail, what was sent to whom; of unusual access, what was answered. */
  public String actInWords() {
    return act.map(it -> mail().map(mail -> mail.words(it)).orElse(it.words()))
            .map(it -> answer().map(AccessAnswer::act).orElse(it))
            .orElse("an action that cannot be read")
        + beside
            .asker()
            .map(it -> ", asked for by " + it + ", agreed by " + whoInWords())
            .orElse("");
  }

  /** The number of what it says was passed on. */
  Optional<String> disclosure() {
    return detail
        .filter(it -> is(Act.PASSED_ON))
        .map(DISCLOSURE::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1));
  }

  /** That its codes name. */
  List<String> accounts() {
    return detail
        .filter(it -> is(Act.REPORT_RESTRICTED))
        .map(DetailWords::readers)
        .orElse(List.of());
  }

  /** The operation of the log, but for what was sent without content: nothing was disclosed. */
  public String operationInWords() {
    return notified() ? "Notified" : operation.map(LoggedOperation::words).orElse("Cannot be read");
  }

  private boolean notified() {
    return is(LoggedOperation.DISCLOSURE)
        && act.filter(Act::notifies).isPresent()
        && mail().filter(MailWords::hasContent).isEmpty();
  }

  private Optional<MailWords> mail() {
    return act.flatMap(it -> MailWords.of(it, detail.orElse("")));
  }

  /** Whether it is about the full report as a mail. */
  public boolean isFullReport() {
    return is(Act.LETTER_DELIVERED) && mail().filter(it -> it == MailWords.FULL).isPresent();
  }

  /** Why this mail was sent, where its own codes tell. */
  public Optional<String> whyMailed() {
    return mail().flatMap(MailWords::why);
  }

  /** What is sealed beside it. */
  public String sealedWords() {
    return act.map(Act::sealedWords).orElse("");
  }

  /** The codes as they are where nobody has words for them. */
  public Optional<String> detailInWords() {
    return accounts().isEmpty()
        ? detail.map(codes -> act.flatMap(it -> DetailWords.of(it, codes)).orElse(codes))
        : Optional.of(DetailWords.mayRead(accounts(), beside.names()));
  }

  /** Of its codes only those with these names, in words; empty for none. */
  public String detailInWords(Set<String> names) {
    var codes =
        Stream.of(detail.orElse("").split(" ", -1))
            .filter(it -> names.contains(it.replaceFirst("=.*", "")))
            .collect(joining(" "));
    return act.flatMap(it -> DetailWords.of(it, codes)).orElse("");
  }

  /** The row of another entry that its codes name. */
  public Optional<Long> otherEntry() {
    return detail
        .map(OTHER_ENTRY::matcher)
        .filter(Matcher::find)
        .map(it -> Long.valueOf(it.group(1)));
  }

  /** The id of another entry that its codes name. */
  public Optional<UUID> otherEvent() {
    return detail
        .map(OTHER_EVENT::matcher)
        .filter(Matcher::find)
        .map(it -> UUID.fromString(it.group(1)));
  }

  /** What an auditor found, where this says that one looked into unusual access. */
  public Optional<AccessAnswer> answer() {
    return detail.filter(it -> is(Act.ACCESS_LOOKED_INTO)).flatMap(AccessAnswer::of);
  }

  public Sight sight() {
    return act.map(Act::sight).orElse(Sight.NONE);
  }

  public boolean is(Act other) {
    return act.filter(it -> it == other).isPresent();
  }

  public boolean is(LoggedOperation other) {
    return operation.filter(it -> it == other).isPresent();
  }

  public boolean isUnusualAccess() {
    return is(Act.UNUSUAL_ACCESS);
  }

  /** A name where there may be one: nobody's but that of staff, and of the service itself. */
  public String whoInWords() {
    return who.equals(AuditTrail.SERVICE.subject())
        ? AuditTrail.SERVICE.name()
        : name.orElse(NAMELESS);
  }
}
