package org.softintel.language.context;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a sentence speaks about a word instead of using it. */
public enum Mention {
  @JsonProperty("naming")
  NAMING,
  @JsonProperty("against")
  AGAINST,
  /** Said behind it: "has no place in a record". */
  @JsonProperty("rejected")
  REJECTED,
  /** The sentence lays down the law. */
  @JsonProperty("rule")
  RULE,
  /** Nobody in particular is spoken of: a leaflet, a survey. */
  @JsonProperty("general")
  GENERAL,
  /** Somebody is made to do it. */
  @JsonProperty("forced")
  FORCED
}
