package org.softintel.team;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody of the desk has been there. */
@Entity
@Table(name = "colleague")
class SeenColleague extends PanacheEntityBase {
  @Id String account;
  String name;
  Instant seenAt;

  SeenColleague() {}

  Colleague colleague() {
    return new Colleague(account, name);
  }
}
