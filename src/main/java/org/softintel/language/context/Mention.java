package org.softintel.language.context;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a sentence speaks about a word instead of using it. */
public enum Mention {
  @JsonProperty("naming")
  NAMING,
  @JsonProperty("against")
  AGAINST,
  /** Somebody is made to do it. */
  @JsonProperty("forced")
  FORCED
}
