package org.softintel.report.team;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who has been at the desk. */
@Entity
@Table(name = "colleague")
class SeenColleague extends PanacheEntityBase {
  @Id String account;
  String name;
  Instant seenAt;
  boolean lead;
  @Nullable Instant leftAt;
  @Nullable String leftSaidBy;
  @Nullable Instant leavingAt;
  @Nullable String leavingSaidBy;
  @Nullable Instant objectedAt;

  Colleague colleague() {
    return new Colleague(account, name);
  }

  TeamMember member() {
    return new TeamMember(
        account,
        name,
        seenAt,
        lead,
        Optional.ofNullable(leftAt),
        Optional.ofNullable(leavingAt),
        Optional.ofNullable(leavingSaidBy),
        Optional.ofNullable(objectedAt));
  }
}
