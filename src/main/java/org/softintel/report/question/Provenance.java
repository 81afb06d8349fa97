package org.softintel.report.question;

import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Option;

/** How the reporter knows; the team grades source and information by it. */
public enum Provenance implements Coded {
  SAW_OR_HEARD("saw-or-heard", "I saw or heard it myself"),
  CHILD_TOLD_ME("child-told-me", "A child or young person told me"),
  PROFESSIONAL("professional", "Another professional told me"),
  FAMILY_OR_COMMUNITY("family-or-community", "Family or someone in the community told me"),
  ANONYMOUS("anonymous", "Someone who did not give their name told me"),
  ONLINE("online", "I found it online"),
  RECORD_OR_DEVICE("record-or-device", "It is in a record, on CCTV or on a device"),
  OTHER("other", "Another way");

  private final String code;
  private final String words;

  Provenance(String code, String words) {
    this.code = code;
    this.words = words;
  }

  static Option[] options() {
    return Stream.of(values()).map(it -> new Option(it.code, it.words)).toArray(Option[]::new);
  }

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
