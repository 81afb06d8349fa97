package org.softintel.desk.preferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.CurrentActor;

/** Whether the reader of a page wants keyboard shortcuts, for templates. */
@Named("shortcuts")
@RequestScoped
public class Shortcuts {
  private final CurrentActor actor;
  private final Sql sql;
  private @Nullable Boolean on;

  Shortcuts(CurrentActor actor, Sql sql) {
    this.actor = actor;
    this.sql = sql;
  }

  /** On each page of the desk: one read needs no transaction. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isOn() {
    if (on == null) {
      on =
          sql.first(
                  "select shortcuts from desk where owner = ?",
                  row -> row.flag(1),
                  actor.get().subject())
              .orElse(false);
    }
    return on;
  }

  /** For a page that has read its reader's preferences already. */
  void are(boolean on) {
    this.on = on;
  }
}
