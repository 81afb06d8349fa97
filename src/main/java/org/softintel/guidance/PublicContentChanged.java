package org.softintel.guidance;

/** Somebody changed what anybody may see of a list: said once the change is kept. */
public enum PublicContentChanged {
  HELPLINES,
  TRAININGS
}
