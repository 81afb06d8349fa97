package org.softintel.desk.tasks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.EntryMade;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** A task as it is stored; the entry with the same id holds its text. */
@Entity
@Table(name = "assignment")
class StoredTask extends PanacheEntityBase {
  @Id UUID id;

  @Column(updatable = false)
  UUID reportId;

  @Column(updatable = false)
  String reference;

  String assignee;
  String assigneeName;

  @Nullable
  @Formula(Colleagues.COVERS)
  String covers;

  @Column(updatable = false)
  String givenBy;

  @Column(updatable = false)
  String givenByName;

  @Column(updatable = false)
  Instant givenAt;

  @Column(updatable = false)
  LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  TaskProgress progress = TaskProgress.OPEN;

  @Nullable Instant settledAt;

  StoredTask() {}

  StoredTask(EntryMade entered, Colleague to, LocalDate due, Actor by) {
    this.id = entered.entry();
    this.reportId = entered.report();
    this.reference = entered.reference();
    this.givenBy = by.subject();
    this.givenByName = by.staffName().orElse("A team member");
    this.givenAt = entered.at();
    this.dueOn = due;
    isFor(to);
  }

  static Optional<StoredTask> of(UUID report, UUID id) {
    return find("id = ?1 and reportId = ?2", id, report).firstResultOptional();
  }

  /** Soonest due first. */
  static List<StoredTask> of(UUID report) {
    return list("reportId = ?1 order by dueOn, id", report);
  }

  final void isFor(Colleague colleague) {
    assignee = colleague.account();
    assigneeName = colleague.name();
  }

  boolean isStillFor(String account) {
    return isOpen() && assignee.equals(account);
  }

  boolean isOpen() {
    return progress == TaskProgress.OPEN;
  }
}
