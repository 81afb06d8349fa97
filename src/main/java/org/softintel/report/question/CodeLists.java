package org.softintel.report.question;

import org.softintel.platform.page.Option;

/** Lists of codes that several questions offer. */
final class CodeLists {
  static final Option NOT_KNOWN = new Option("not-known", "I do not know");

  private CodeLists() {}

  static Option[] genders() {
    return new Option[] {
      new Option("female", "Female"),
      new Option("male", "Male"),
      new Option("another", "Another gender"),
      NOT_KNOWN
    };
  }

  /** The 16+1 self-defined codes that police records use. */
  static Option[] ethnicities() {
    return new Option[] {
      new Option("W1", "White: British"),
      new Option("W2", "White: Irish"),
      new Option("W9", "White: any other background"),
      new Option("M1", "Mixed: White and Black Caribbean"),
      new Option("M2", "Mixed: White and Black African"),
      new Option("M3", "Mixed: White and Asian"),
      new Option("M9", "Mixed: any other background"),
      new Option("A1", "Asian: Indian"),
      new Option("A2", "Asian: Pakistani"),
      new Option("A3", "Asian: Bangladeshi"),
      new Option("A9", "Asian: any other background"),
      new Option("B1", "Black: Caribbean"),
      new Option("B2", "Black: African"),
      new Option("B9", "Black: any other background"),
      new Option("O1", "Chinese"),
      new Option("O9", "Any other ethnic group"),
      new Option("NS", "I do not know, or it was not said")
    };
  }
}
