package org.softintel.language.context;

import com.fasterxml.jackson.databind.EnumNamingStrategies.LowerCaseStrategy;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How a sentence speaks about a word instead of using it. */
@EnumNaming(LowerCaseStrategy.class)
public enum Mention {
  /** A phrase of a statute or of its offence. */
  LAW,
  NAMING,
  AGAINST,
  /** Said behind it: "has no place in a record". */
  REJECTED,
  /** The sentence lays down the law. */
  RULE,
  /** Nobody in particular is spoken of: a leaflet, a survey. */
  GENERAL,
  /** Somebody is made to do it. */
  FORCED
}
