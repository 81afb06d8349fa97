package org.softintel.report.question;

import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Option;

/** How the reporter knows; the team grades source and information by it. */
public enum Provenance implements Coded {
  SAW_OR_HEARD("I saw or heard it myself"),
  CHILD_TOLD_ME("A child or young person told me"),
  PROFESSIONAL("Another professional or foster carer told me"),
  FAMILY_OR_COMMUNITY("Family or someone in the community told me"),
  ANONYMOUS("Someone who did not give their name told me"),
  ONLINE("I found it online"),
  RECORD_OR_DEVICE("It is in a record, on CCTV or on a device"),
  OTHER("Another way");

  private final String words;

  Provenance(String words) {
    this.words = words;
  }

  static Option[] options() {
    return Stream.of(values()).map(it -> new Option(it.code(), it.words)).toArray(Option[]::new);
  }

  public String words() {
    return words;
  }
}
