package org.softintel.intake.answers;

import java.util.Map;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.ReportOrigin;
import org.softintel.report.store.Reporter;

/**
 * Everything that a draft holds, as it is sealed. A reporter's own has no {@code origin}.
 *
 * @param phone for this report, if it is not the account's
 * @param label what its owner calls it
 * @param email of its owner, if mail to it may go
 */
public record DraftContent(
    ReportAnswers answers,
    Optional<ReportOrigin> origin,
    DraftConflicts conflicts,
    AdviceHistory advice,
    Optional<String> phone,
    Optional<String> label,
    Optional<String> email) {
  public static final DraftContent EMPTY =
      new DraftContent(
          ReportAnswers.NONE,
          Optional.empty(),
          DraftConflicts.NONE,
          AdviceHistory.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int VERSION = 1;

  /**
   * The sealed form. A later release reads it by its version.
   *
   * @param owner account id
   */
  private record Stored(int version, String owner, DraftContent draft) {}

  byte[] bytes(String owner) {
    return StrictJson.write(new Stored(VERSION, owner, this));
  }

  /** Empty if it was sealed for another owner. */
  static Optional<DraftContent> of(byte[] bytes, String owner) {
    var stored = StrictJson.read(bytes, Stored.class);
    if (stored.version != VERSION) {
      throw new IllegalStateException("draft of version " + stored.version);
    }
    return stored.owner.equals(owner)
        ? Optional.of(stored.draft.withOnePageOfEachRow())
        : Optional.empty();
  }

  /** An earlier release asked about a row on several pages: what waits there waits on the one. */
  private DraftContent withOnePageOfEachRow() {
    var moved = this;
    for (var waiting : conflicts.waiting().entrySet()) {
      var at = PageOfDraft.at(waiting.getKey());
      if (at.filter(it -> !it.path().equals(waiting.getKey())).isPresent()) {
        var typed =
            at.get()
                .saved(answers)
                .with(waiting.getValue(), waiting.getValue().typed()::containsKey);
        moved = moved.with(moved.conflicts.without(waiting.getKey()).with(at.get(), typed));
      }
    }
    return moved;
  }

  public DraftContent with(ReportAnswers other) {
    return new DraftContent(other, origin, conflicts, advice, phone, label, email);
  }

  public DraftContent with(ReportOrigin other) {
    return new DraftContent(answers, Optional.of(other), conflicts, advice, phone, label, email);
  }

  public DraftContent with(AdviceHistory other) {
    return new DraftContent(answers, origin, conflicts, other, phone, label, email);
  }

  private DraftContent with(DraftConflicts other) {
    return new DraftContent(answers, origin, other, advice, phone, label, email);
  }

  /** Returns the draft with a phone number for this report; an empty one gives none. */
  public DraftContent withPhone(String number) {
    return new DraftContent(answers, origin, conflicts, advice, Optional.of(number), label, email);
  }

  /** An empty label takes the old one away. */
  public DraftContent withLabel(String words) {
    var other = Optional.of(words).filter(it -> !it.isEmpty());
    return new DraftContent(answers, origin, conflicts, advice, phone, other, email);
  }

  DraftContent savedBy(Actor owner) {
    var address = Reporter.of(owner).mailAddress();
    return new DraftContent(answers, origin, conflicts, advice, phone, label, address);
  }

  /** Whether it is a reporter's own, and there is where to mail to. */
  boolean isToRemind() {
    return origin.isEmpty() && email.isPresent();
  }

  /** Who sends it: the account of {@code me}, with the phone number of this report. */
  public Reporter sender(Actor me) {
    var account = Reporter.of(me);
    return phone.map(account::withPhone).orElse(account);
  }

  /** Returns the draft after a page was sent: what it says is saved, or waits for a decision. */
  public DraftContent answered(PageOfDraft at, Form form) {
    var token = PageToken.of(form.value("shown"));
    var page = new Answers(form.values());
    var rest = with(conflicts.decided(at));
    var isOverwriting =
        token.isOverwriting(at.said(page), at.saved(answers), conflicts.savedBy(at));
    // A page on which nothing was changed has nothing to save.
    if (form.chosen("go", "saved") || (isOverwriting && token.showed(at.said(page)))) {
      return rest;
    }
    if (isOverwriting || at.isOneTooMany(answers)) {
      return with(conflicts.with(at, at.said(page)));
    }
    var saved = rest.with(at.put(answers, page));
    return token.isAbsent() ? saved : saved.with(saved.conflicts.saved(token, at));
  }

  /** Returns the draft with another text for one answer of a page. */
  public DraftContent rewritten(PageOfDraft at, String question, String text) {
    var page = at.own(answers).with(new Answers(Map.of(question, text)), question::equals);
    return with(at.put(answers, page));
  }

  /** Returns the draft without a row, its connections, and what waits on their pages. */
  public DraftContent removed(RowGroup group, String key) {
    var rest = without(group, key);
    for (var link : answers.links(group, key)) {
      rest = rest.without(RowGroup.LINKS, link);
    }
    return rest;
  }

  private DraftContent without(RowGroup group, String key) {
    return with(answers.withRow(group, key, Answers.NONE))
        .with(conflicts.without(PageOfDraft.rowPath(group, key)));
  }

  @Override
  public String toString() {
    return "DraftContent[<redacted>]";
  }
}
