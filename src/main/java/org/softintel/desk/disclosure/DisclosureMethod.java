package org.softintel.desk.disclosure;

import java.util.Optional;
import java.util.stream.Stream;

/** How something leaves the team. */
public enum DisclosureMethod {
  MAIL("mail", "Sealed mail", "Only the owner of the certificate can open it."),
  PAPER("paper", "PDF", "To print, or to hand over by a way that you trust. It is not encrypted.");

  private final String code;
  private final String words;
  private final String meaning;

  DisclosureMethod(String code, String words, String meaning) {
    this.code = code;
    this.words = words;
    this.meaning = meaning;
  }

  static Optional<DisclosureMethod> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}
