package org.softintel.desk.inbox;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;

/** How many reports in possible danger wait for an answer, for menus and titles of pages. */
@Named("urgentReports")
@RequestScoped
public class UrgentReports {
  private final CurrentActor actor;
  private final Inbox inbox;
  private @Nullable Integer counted;

  UrgentReports(CurrentActor actor, Inbox inbox) {
    this.actor = actor;
    this.inbox = inbox;
  }

  /** Empty for none: "2 urgent". */
  public String getWords() {
    var count = count();
    return count == 0 ? "" : Inbox.words(count) + " urgent";
  }

  /** For a page that has counted them already. */
  void count(int reports) {
    counted = reports;
  }

  private int count() {
    // Pages about failures are often written on the event loop.
    if (counted == null && BlockingOperationControl.isBlockingAllowed()) {
      counted = inbox.urgent(actor.get());
    }
    return counted == null ? 0 : counted;
  }
}
