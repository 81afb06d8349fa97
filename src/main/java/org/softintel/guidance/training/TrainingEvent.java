package org.softintel.guidance.training;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of what the manager publishes. It is cancelled, never deleted. */
@Entity
@Table(name = "training_event")
class TrainingEvent extends PanacheEntityBase {
  @Id UUID id;

  String title;
  String about;
  String audience;

  @Enumerated(EnumType.STRING)
  AttendanceMode mode;

  @Nullable String place;
  LocalDate onDate;
  @Nullable LocalTime fromTime;
  @Nullable LocalTime untilTime;
  @Nullable String booking;
  @Nullable Instant cancelledAt;
  Instant changedAt;
  int version;

  TrainingEvent() {}

  void say(TrainingDetails details, Instant now) {
    title = details.title();
    about = details.about();
    audience = details.audience();
    mode = details.mode();
    place = details.place().orElse(null);
    onDate = details.time().day();
    fromTime = details.time().from().orElse(null);
    untilTime = details.time().until().orElse(null);
    booking = details.booking().map(URI::toString).orElse(null);
    changed(now);
  }

  void cancel(Instant now) {
    cancelledAt = now;
    changed(now);
  }

  Training shown() {
    var time =
        new TrainingTime(onDate, Optional.ofNullable(fromTime), Optional.ofNullable(untilTime));
    var details =
        new TrainingDetails(
            title,
            about,
            audience,
            mode,
            Optional.ofNullable(place),
            time,
            Optional.ofNullable(booking).map(URI::create));
    return new Training(id, details, cancelledAt != null, changedAt, version);
  }

  private void changed(Instant now) {
    changedAt = now;
    version++;
  }
}
