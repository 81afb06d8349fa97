package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.casework.Casework;

/** Does one thing to several reports, one by one: a report that refuses it stops no other. */
@ApplicationScoped
class BulkActions {
  private final Casework casework;

  BulkActions(Casework casework) {
    this.casework = casework;
  }

  /** A report that stays as it was, and why. */
  @TemplateData
  record BulkFailure(String reference, String why) {}

  List<BulkFailure> each(BulkAction act, List<String> references, Actor by) {
    return references.stream()
        .flatMap(it -> failure(act, it, by).map(why -> new BulkFailure(it, why)).stream())
        .toList();
  }

  private Optional<String> failure(BulkAction act, String reference, Actor by) {
    try {
      switch (act) {
        case TAKE -> casework.take(reference, by);
        case READ -> casework.markRead(reference, by);
        case UNREAD -> casework.markUnread(reference, by);
      }
      return Optional.empty();
    } catch (NotFoundException e) {
      return Optional.of("There is no such report.");
    } catch (Refusal e) {
      return Optional.of(e.getMessage() + ". " + e.detail());
    }
  }
}
