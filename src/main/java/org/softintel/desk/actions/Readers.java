package org.softintel.desk.actions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.Restrictions;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Who reads what, and who can be named. */
@ApplicationScoped
class Readers {
  private final Restrictions restrictions;
  private final Readership readership;
  private final Colleagues colleagues;

  Readers(Restrictions restrictions, Readership readership, Colleagues colleagues) {
    this.restrictions = restrictions;
    this.readership = readership;
    this.colleagues = colleagues;
  }

  Restrictions restrictions() {
    return restrictions;
  }

  /** Empty for a report that there is not, or not for them. */
  Optional<UUID> report(String typed, Actor reader) {
    return readership.find(typed, reader);
  }

  /** Whether a colleague may read what {@code by} reads. */
  boolean reads(String reference, String account, Actor by) {
    return readership.reads(readership.require(reference, by), account);
  }

  Colleagues colleagues() {
    return colleagues;
  }

  /** Everybody of the desk but this one. */
  List<Colleague> besides(Actor me) {
    return colleagues.all().stream().filter(it -> !it.account().equals(me.subject())).toList();
  }
}
