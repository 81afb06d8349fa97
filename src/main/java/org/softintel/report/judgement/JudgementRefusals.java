package org.softintel.report.judgement;

import java.util.Optional;
import java.util.Set;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;
import org.softintel.report.question.RowGroup;

/** What somebody is told who may not judge two entries so, or not answer a judgement. */
final class JudgementRefusals {
  private static final Set<RowGroup> PEOPLE = Set.of(RowGroup.CHILDREN, RowGroup.PEOPLE);

  private JudgementRefusals() {}

  static Refusal noRow(String reference) {
    return new Refusal(
        400,
        "No such entry",
        "Report " + reference + " has no entry with this id that can be judged.");
  }

  static void demandComparable(RowMention a, RowMention b) {
    if (a.equals(b)) {
      throw new Refusal(400, "One entry only", "Name two different entries.");
    }
    if (a.group() != b.group() && !PEOPLE.containsAll(Set.of(a.group(), b.group()))) {
      throw new Refusal(
          400,
          "Two kinds of entry",
          "Name two entries of one kind, such as two vehicles. A child and a person of concern can"
              + " be judged too.");
    }
  }

  static Refusal judgedAlready(Judgement earlier, Optional<String> name) {
    return Refusal.conflict(
        "These two were judged already",
        "%s judged them “%s” on %s. If that is wrong, take that judgement back first."
            .formatted(
                name.orElse("A colleague"),
                earlier.verdict().words(),
                LondonTime.local(earlier.at())));
  }

  static Refusal noLongerStands() {
    return Refusal.conflict(
        "This judgement does not stand any more", "It was taken back or refused already.");
  }

  static void demandAnswerable(Judgement judged, Verdict answer, Entities entities, Actor by) {
    if (entities.open().noneMatch(judged::equals)) {
      throw noLongerStands();
    }
    if (answer == Verdict.TAKEN_BACK) {
      return;
    }
    if (!entities.waiting().contains(judged)) {
      throw Refusal.conflict(
          "This judgement does not wait for anybody", "It stands already. You can take it back.");
    }
    if (judged.by().equals(by.subject())) {
      throw Refusal.conflict(
          "Somebody else must decide this",
          "You judged these two yourself. Ask a colleague who can read both reports.");
    }
  }
}
