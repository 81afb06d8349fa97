package org.softintel.language.check;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who must be meant, for a form of a term to be advised about. */
enum RequiredSubject {
  /** The form says it all. */
  @JsonProperty("anyone")
  ANYONE,
  /** Whoever does it is no adult. */
  @JsonProperty("child")
  CHILD,
  /** As above, or something is said of what was done: "an act thought to be consensual". */
  @JsonProperty("deed")
  DEED,
  /** Whoever does it is a child, or somebody spoken of before: not merely nobody in sight. */
  @JsonProperty("named")
  NAMED,
  /** Whoever does it, or with whom, is a child. */
  @JsonProperty("either")
  EITHER,
  /** As above, for what a parent may say of a new partner. */
  @JsonProperty("couple")
  COUPLE,
  /** Whoever it belongs to is no adult: "her boyfriend" and not "her mother's boyfriend". */
  @JsonProperty("owner")
  OWNER,
  /** As above, and a possessive says so: a partner may also be an agency. */
  @JsonProperty("owned")
  OWNED
}
