package org.softintel.report.team;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Row;
import org.softintel.platform.identity.Actor;

/** Somebody who has been at the desk. */
@Entity
@Table(name = "colleague")
class SeenColleague extends PanacheEntityBase {
  @Id String account;
  String name;
  String username;
  Instant seenAt;
  boolean lead;
  @Nullable Instant leftAt;
  @Nullable String leftSaidBy;
  @Nullable Instant leavingAt;
  @Nullable String leavingSaidBy;
  @Nullable Instant objectedAt;

  /**
   * Of the account, the two names and when they left only: each list of reports reads everybody.
   */
  static SeenColleague named(Row row) throws SQLException {
    var somebody = new SeenColleague();
    somebody.account = row.text(1);
    somebody.name = row.text(2);
    somebody.username = row.text(3);
    somebody.leftAt = row.optionalTime(4).orElse(null);
    return somebody;
  }

  /** {@code namesakes} are the accounts whose name somebody else has too. */
  Colleague colleague(Set<String> namesakes) {
    return new Colleague(account, distinct(namesakes));
  }

  private String distinct(Set<String> namesakes) {
    return namesakes.contains(account)
        ? Actor.distinct(name, username.isEmpty() ? account : username)
        : name;
  }

  TeamMember member(Set<String> namesakes) {
    return new TeamMember(
        account,
        distinct(namesakes),
        seenAt,
        lead,
        Optional.ofNullable(leftAt),
        Optional.ofNullable(leavingAt),
        Optional.ofNullable(leavingSaidBy),
        Optional.ofNullable(objectedAt));
  }
}
