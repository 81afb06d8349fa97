package org.softintel.guidance.helplines;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "help_entry")
class StoredHelpline extends PanacheEntityBase {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  HelplineReach reach;

  String name;
  String audience;
  String about;
  @Nullable String phone;
  @Nullable String website;
  String hours;
  @Nullable String source;
  @Nullable LocalDate checkedOn;
  int position;
  Instant changedAt;
  int version;

  StoredHelpline() {}

  void say(HelplineDetails details, Instant now) {
    reach = details.reach();
    name = details.name();
    audience = details.audience();
    about = details.about();
    phone = details.phone().orElse(null);
    website = details.website().map(URI::toString).orElse(null);
    hours = details.hours();
    source = details.source().orElse(null);
    checkedOn = details.checkedOn().orElse(null);
    changedAt = now;
    version++;
  }

  Helpline shown(Period checkAfter) {
    var details =
        new HelplineDetails(
            reach,
            name,
            audience,
            about,
            Optional.ofNullable(phone),
            Optional.ofNullable(website).map(URI::create),
            hours,
            Optional.ofNullable(source),
            Optional.ofNullable(checkedOn));
    var due = Optional.ofNullable(checkedOn).map(it -> it.plus(checkAfter));
    return new Helpline(id, details, version, due);
  }
}
