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
  private Inbox.@Nullable Count counted;

  UrgentReports(CurrentActor actor, Inbox inbox) {
    this.actor = actor;
    this.inbox = inbox;
  }

  /** Empty for none: "2 urgent". */
  public String getWords() {
    var count = count();
    return count.number() == 0 ? "" : count.words() + " urgent";
  }

  /** For a page that has counted them already. */
  void count(Inbox.Count reports) {
    counted = reports;
  }

  private Inbox.Count count() {
    // Pages about failures are often written on the event loop.
    if (counted == null && BlockingOperationControl.isBlockingAllowed()) {
      counted = inbox.urgent(actor.get());
    }
    return counted == null ? Inbox.Count.of(0) : counted;
  }
}
