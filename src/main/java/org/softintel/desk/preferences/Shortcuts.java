package org.softintel.desk.preferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.softintel.platform.identity.CurrentActor;

/** Whether the reader of a page wants keyboard shortcuts, for templates. */
@Named("shortcuts")
@RequestScoped
public class Shortcuts {
  private final CurrentActor actor;
  private final SavedViews desk;

  Shortcuts(CurrentActor actor, SavedViews desk) {
    this.actor = actor;
    this.desk = desk;
  }

  public boolean isOn() {
    return desk.hasShortcuts(actor.get());
  }
}
