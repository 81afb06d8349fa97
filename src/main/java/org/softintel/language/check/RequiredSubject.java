package org.softintel.language.check;

import com.fasterxml.jackson.databind.EnumNamingStrategies.LowerCaseStrategy;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Who must be meant, for a form of a term to be advised about. */
@EnumNaming(LowerCaseStrategy.class)
enum RequiredSubject {
  /** The form says it all. */
  ANYONE,
  /** Whoever does it is no adult. */
  CHILD,
  /** As above, or something is said of what was done: "an act thought to be consensual". */
  DEED,
  /** Whoever does it is a child, or somebody spoken of before: not merely nobody in sight. */
  NAMED,
  /** Whoever does it, or with whom, is a child. */
  EITHER,
  /** As above, for what a parent may say of a new partner. */
  COUPLE,
  /** Whoever it belongs to is no adult: "her boyfriend" and not "her mother's boyfriend". */
  OWNER,
  /** As above, and a possessive says so: a partner may also be an agency. */
  OWNED
}
