package org.softintel.report.peergroup;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Quoted;
import org.softintel.platform.page.Refusal;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.peergroup.GroupMember.Membership;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;

/**
 * Keeps groups, until somebody ends them or nobody reviews them. Who may not read the report of a
 * member knows nothing of the member.
 */
@ApplicationScoped
@Transactional
public class PeerGroups {
  /** Each process has them in memory. */
  static final int MOST = 200;

  private static final int DAYS_OF_A_QUARTER = 92;

  private final PeerGroupRows rows;
  private final PeerGroupsInMemory inMemory;
  private final PeerGroupTrail groupTrail;
  private final Judgements judgements;
  private final CaseProgress caseProgress;
  private final InstantSource clock;

  PeerGroups(
      PeerGroupRows rows,
      PeerGroupsInMemory inMemory,
      PeerGroupTrail groupTrail,
      Judgements judgements,
      CaseProgress caseProgress,
      InstantSource clock) {
    this.rows = rows;
    this.inMemory = inMemory;
    this.groupTrail = groupTrail;
    this.judgements = judgements;
    this.caseProgress = caseProgress;
    this.clock = clock;
  }

  /** A row, by how people refer to it. */
  public record Entry(String reference, RowGroup group, int number) {
    String words() {
      return group.nth(number, Optional.empty()) + " of " + reference;
    }
  }

  /** Throws not found for a row that does not exist or is not for this reader. */
  public void require(Entry entry, Actor by) {
    judgements.place(entry.reference(), entry.group(), entry.number(), by);
  }

  /** With one row in it, whose report {@code by} has opened. Returns its id. */
  public UUID start(GroupTexts texts, LocalDate review, Entry first, Actor by) {
    rows.lock();
    if (inMemory.current().ids().size() >= MOST) {
      throw Refusal.conflict(
          "There are too many groups", "The limit is " + MOST + ". End a group first.");
    }
    var member = member(first, by);
    var group =
        new PeerGroup(Ids.next(), texts, by.subject(), review, 0, member.at(), List.of(member));
    rows.insert(group.id(), clock.instant(), group);
    groupTrail.record(
        Act.GROUP_STARTED,
        group,
        "Review: %s. Entry: %s.".formatted(review, first.words()) + purpose(texts),
        by);
    return group.id();
  }

  private static String purpose(GroupTexts texts) {
    return Quoted.below("Purpose", texts.purpose()) + Quoted.below("To achieve", texts.aim());
  }

  private GroupMember member(Entry entry, Actor by) {
    var about = judgements.toCombine(entry.reference(), entry.group(), entry.number(), by);
    return new GroupMember(
        Ids.next(), about, entry.number(), by.subject(), now(), Optional.empty());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** As seen with the group. */
  public void add(UUID id, Entry entry, Actor by) {
    rows.lock();
    var seen = inMemory.readBy(id, by);
    var member = member(entry, by);
    if (seen.holds(judgements.about(List.of(member.about()), by).of(member.about()).mentions())) {
      throw Refusal.conflict("It is in this group already", "Select another group.");
    }
    var whole = whole(id);
    if (seen.members().size() >= PeerGroup.MOST_SEEN || whole.members().size() >= PeerGroup.MOST) {
      throw Refusal.conflict(
          "This group is full",
          "A group can have up to " + PeerGroup.MOST_SEEN + " entries. Take one out first.");
    }
    replace(whole.with(member));
    groupTrail.record(Act.GROUP_MEMBER_ADDED, whole, "Entry: " + entry.words() + ".", by);
  }

  /** With all its members. */
  private PeerGroup whole(UUID id) {
    return inMemory.current().of(id, inMemory.today()).orElseThrow(NotFoundException::new);
  }

  private void replace(PeerGroup group) {
    rows.delete(List.of(group.id()));
    rows.insert(group.id(), clock.instant(), group);
  }

  /**
   * That a member belongs to the group, since a report says so: {@code by} has opened that and the
   * member's.
   */
  public void confirm(UUID id, UUID member, String source, String reason, Actor by) {
    rows.lock();
    var entry = entry(inMemory.readBy(id, by), member, by);
    var report = judgements.toCombine(source, by);
    var said = new Membership(report.id(), reason, by.subject(), now());
    var whole = whole(id);
    replace(whole.changing(member, it -> it.with(said)));
    groupTrail.record(
        Act.GROUP_MEMBER_CONFIRMED,
        whole,
        "Entry: %s. Says so: %s.".formatted(entry.words(), report.reference())
            + Quoted.below("Reason", reason),
        by);
  }

  /** Of a member that {@code by} sees, and whose report they have opened. */
  private Entry entry(PeerGroup seen, UUID member, Actor by) {
    var found = seen.member(member).orElseThrow(NotFoundException::new);
    var entry = new Entry(reference(found.about()), found.about().group(), found.number());
    judgements.toCombine(entry.reference(), by);
    return entry;
  }

  private String reference(RowMention row) {
    return caseProgress.summaries(List.of(row.report())).stream()
        .findFirst()
        .map(ReportSummary::reference)
        .orElseThrow(NotFoundException::new);
  }

  public void takeOut(UUID id, UUID member, Actor by) {
    rows.lock();
    var entry = entry(inMemory.readBy(id, by), member, by);
    var whole = whole(id);
    replace(whole.without(member));
    groupTrail.record(Act.GROUP_MEMBER_REMOVED, whole, "Entry: " + entry.words() + ".", by);
  }

  /**
   * By its owner or a lead; {@code owner} answers for it from now on. Refused if somebody has
   * reviewed it since {@code version}.
   */
  public void review(
      UUID id, int version, GroupTexts texts, Colleague owner, LocalDate next, Actor by) {
    rows.lock();
    demandLed(inMemory.readBy(id, by), by);
    var whole = whole(id);
    if (whole.version() != version) {
      throw Refusal.conflict(
          "Somebody else has changed this group", "Open its page to see what they changed.");
    }
    var now = whole.reviewed(texts, owner.account(), next);
    replace(now);
    groupTrail.record(
        Act.GROUP_REVIEWED,
        now,
        "Owner: %s. Review: %s.".formatted(Quoted.line(owner.name()), next) + purpose(texts),
        by);
  }

  private static void demandLed(PeerGroup group, Actor by) {
    if (!group.isLedBy(by)) {
      throw new Refusal(
          403,
          "You cannot change this group",
          "Only its owner or a lead can review it or end it. You can add entries to it.");
    }
  }

  /** By its owner or a lead: nothing of it is left but what the trail says. */
  public void end(UUID id, String reason, Actor by) {
    rows.lock();
    var group = inMemory.readBy(id, by);
    demandLed(group, by);
    rows.delete(List.of(id));
    groupTrail.record(Act.GROUP_ENDED, group, Quoted.below("Reason", reason), by);
  }

  /** What does not open has no day: it goes when no day can be later. */
  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void deleteGone() {
    var today = inMemory.today();
    inMemory
        .known()
        .ifPresent(
            known ->
                known.gone(today).stream()
                    .filter(it -> rows.delete(List.of(it.id())) == 1)
                    .forEach(
                        it ->
                            groupTrail.record(
                                Act.GROUP_EXPIRED,
                                it,
                                "To review by: " + it.review() + ".",
                                AuditTrail.SERVICE)));
    rows.deleteBefore(
        today
            .minusWeeks(PeerGroup.MOST_WEEKS)
            .minusDays(PeerGroup.DAYS_OVERDUE + DAYS_OF_A_QUARTER));
  }

  /** In the transaction that destroys a report: no group points to it any more. */
  @Transactional(TxType.MANDATORY)
  public void forget(UUID report) {
    rows.lock();
    inMemory.current().naming(report).forEach(it -> replace(it.withoutReport(report)));
  }
}
