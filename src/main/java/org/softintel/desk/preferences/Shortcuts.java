package org.softintel.desk.preferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;

/** Whether the reader of a page wants keyboard shortcuts, for templates. */
@Named("shortcuts")
@RequestScoped
public class Shortcuts {
  private final CurrentActor actor;
  private final SavedViews desk;
  private @Nullable Boolean on;

  Shortcuts(CurrentActor actor, SavedViews desk) {
    this.actor = actor;
    this.desk = desk;
  }

  /** Reads it in the transaction of the page, which needs none of its own for it then. */
  public void read() {
    on = desk.hasShortcuts(actor.get());
  }

  public boolean isOn() {
    return on == null ? desk.hasShortcuts(actor.get()) : on;
  }
}
