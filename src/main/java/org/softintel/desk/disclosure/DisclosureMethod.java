package org.softintel.desk.disclosure;

import org.softintel.platform.page.Coded;

/** How something leaves the team. */
enum DisclosureMethod implements Coded {
  MAIL("Encrypted email", "Only the owner of the certificate can open it."),
  PAPER("PDF", "To share by a secure route. The file is not encrypted.");

  private final String words;
  private final String meaning;

  DisclosureMethod(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}
