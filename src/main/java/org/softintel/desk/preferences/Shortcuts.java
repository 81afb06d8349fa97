package org.softintel.desk.preferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;

/** Whether the reader of a page wants keyboard shortcuts, for templates. */
@Named("shortcuts")
@RequestScoped
public class Shortcuts {
  private final CurrentActor actor;
  private @Nullable Boolean on;

  Shortcuts(CurrentActor actor) {
    this.actor = actor;
  }

  /** On each page of the desk: one read needs no transaction. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isOn() {
    if (on == null) {
      on = StoredPreferences.of(actor.get()).shortcuts;
    }
    return on;
  }

  /** For a page that has read its reader's preferences already. */
  void are(boolean on) {
    this.on = on;
  }
}
