package org.softintel.platform.settings;

/** What a value must be. */
public enum SettingKind {
  TEXT("text"),
  TEXTS("texts, separated by commas"),
  WORD("one of the words that are listed for it"),
  WORDS("words that are listed for it, separated by commas"),
  NUMBER("a number"),
  SWITCH("true or false"),
  TIME("a time such as 30S, 2M, 1H or 7D"),
  TIME_OF_DAY("a time of day such as 08:30"),
  DAY("a day such as 2026-11-24"),
  DAYS("days such as 2026-11-24, separated by commas"),
  SIZE("a size such as 512K or 4M"),
  LIMIT("calls in a time, such as 60/10M"),
  ADDRESS("an address"),
  FILE("a file"),
  FILES("files, separated by commas");

  private final String words;

  SettingKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
