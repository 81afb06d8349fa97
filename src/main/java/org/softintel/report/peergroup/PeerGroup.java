package org.softintel.report.peergroup;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.report.judgement.RowMention;

/**
 * A group of children, people and things, with what it is for. It points to rows of reports and
 * holds nothing that they say.
 *
 * @param owner the account of the officer who answers for it
 * @param review the day by which somebody looks at it again
 * @param version one more with each review
 */
public record PeerGroup(
    UUID id,
    GroupTexts texts,
    String owner,
    LocalDate review,
    int version,
    Instant started,
    List<GroupMember> members) {
  /** From one review to the next. */
  public static final int MOST_WEEKS = 12;

  /** So long a group that nobody has reviewed is kept. */
  public static final int DAYS_OVERDUE = 14;

  /** That an officer may see. */
  public static final int MOST_SEEN = 40;

  /** In all: who adds one may not see the others. */
  static final int MOST = 60;

  public PeerGroup {
    members = List.copyOf(members);
  }

  public boolean isOverdue(LocalDate today) {
    return review.isBefore(today);
  }

  /** After it the group is deleted. */
  public LocalDate lastDay() {
    return review.plusDays(DAYS_OVERDUE);
  }

  boolean isGone(LocalDate today) {
    return lastDay().isBefore(today);
  }

  public boolean isOwnedBy(Actor somebody) {
    return owner.equals(somebody.subject());
  }

  /** Whether this officer may review and end it. */
  public boolean isLedBy(Actor somebody) {
    return isOwnedBy(somebody) || somebody.is(Role.LEAD);
  }

  boolean holds(Collection<RowMention> rows) {
    return members.stream().anyMatch(it -> rows.contains(it.about()));
  }

  Optional<GroupMember> member(UUID member) {
    return members.stream().filter(it -> it.id().equals(member)).findFirst();
  }

  /** Reports of its members, and those that say that they are. */
  Set<UUID> reports() {
    return members.stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it.about().report()),
                    it.membership().map(GroupMember.Membership::source).stream()))
        .collect(toSet());
  }

  /**
   * As somebody knows it who may read these reports: without members of others. Empty if they may
   * read none and do not own it.
   */
  Optional<PeerGroup> asReadBy(Actor reader, Set<UUID> readable) {
    var known = onlyOf(readable);
    return isOwnedBy(reader) || !known.members.isEmpty() ? Optional.of(known) : Optional.empty();
  }

  private PeerGroup onlyOf(Set<UUID> reports) {
    return having(
        members.stream()
            .filter(it -> reports.contains(it.about().report()))
            .map(it -> it.asReadIn(reports))
            .toList());
  }

  PeerGroup reviewed(GroupTexts now, String by, LocalDate next) {
    return new PeerGroup(id, now, by, next, version + 1, started, members);
  }

  PeerGroup with(GroupMember member) {
    return having(Stream.concat(members.stream(), Stream.of(member)).toList());
  }

  PeerGroup changing(UUID member, UnaryOperator<GroupMember> change) {
    return having(
        members.stream().map(it -> it.id().equals(member) ? change.apply(it) : it).toList());
  }

  PeerGroup without(UUID member) {
    return having(members.stream().filter(it -> !it.id().equals(member)).toList());
  }

  /** Once a report is destroyed. */
  PeerGroup withoutReport(UUID report) {
    return onlyOf(reports().stream().filter(it -> !it.equals(report)).collect(toSet()));
  }

  private PeerGroup having(List<GroupMember> now) {
    return new PeerGroup(id, texts, owner, review, version, started, now);
  }

  @Override
  public String toString() {
    return "PeerGroup[" + id + "]";
  }
}
