package org.softintel.report.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Somebody who may read a restricted report. */
@Entity
@Table(name = "named_reader")
@IdClass(NamedReader.Key.class)
class NamedReader extends PanacheEntityBase {
  @Id
  @Column(name = "report_id")
  UUID report;

  @Id String reader;

  record Key(UUID report, String reader) implements Serializable {}
}
