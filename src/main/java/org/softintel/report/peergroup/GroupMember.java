package org.softintel.report.peergroup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.report.judgement.RowMention;

/**
 * A row of a report that an officer put into a group: seen with it until somebody says more.
 *
 * @param number of the row among those of its kind
 * @param by the account of the officer
 */
public record GroupMember(
    UUID id, RowMention about, int number, String by, Instant at, Optional<Membership> membership) {
  public static final int LEAST_REASON = 3;
  public static final int MOST_REASON = 200;

  /** That it belongs to the group: which report says so, and why an officer believes it. */
  public record Membership(UUID source, String reason, String by, Instant at) {
    @Override
    public String toString() {
      return "Membership[" + at + "]";
    }
  }

  GroupMember with(Membership said) {
    return new GroupMember(id, about, number, by, at, Optional.of(said));
  }

  /** Who may not read what says that it belongs to the group sees that it was seen with it. */
  GroupMember asReadIn(Set<UUID> readable) {
    var said = membership.filter(it -> readable.contains(it.source()));
    return new GroupMember(id, about, number, by, at, said);
  }

  @Override
  public String toString() {
    return "GroupMember[" + id + "]";
  }
}
