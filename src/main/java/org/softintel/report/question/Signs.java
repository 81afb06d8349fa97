package org.softintel.report.question;

import java.util.List;
import org.softintel.platform.page.Option;

/** The sixteen signs of the council's page, in words that say what others can see. */
public final class Signs {
  public static final String NAME = "signs";

  private Signs() {}

  /** Each sign, with its code. */
  public static List<Option> options() {
    return question().options();
  }

  static Question question() {
    return Question.choices(
            NAME,
            "Which signs have you noticed?",
            new Option("away-without-explanation", "Missing school, home late or out overnight"),
            new Option("appearance", "A change in how they look or dress"),
            new Option("withdrawn", "Drawing away from family, friends and support"),
            new Option("secretive", "Becoming secretive"),
            new Option("new-peers", "A change in the people they spend time with"),
            new Option("money-or-gifts", "Money, phones or gifts that nobody can explain"),
            new Option("missing", "Being missing often"),
            new Option("offending", "Offences, perhaps for somebody else"),
            new Option("drugs-or-alcohol", "Using drugs or alcohol"),
            new Option("cars", "Being seen in different cars, or with different older people"),
            new Option("sexual-behaviour", "Sexual behaviour that does not fit their age"),
            new Option("older-person", "A much older person who says they are close to them"),
            new Option("health", "More illness or injury, or more visits to health services"),
            new Option("infections", "Sexually transmitted infections"),
            new Option("pregnancy", "Pregnancy, or the end of a pregnancy"),
            new Option("self-harm", "Harming themselves"),
            new Option("none", "None of these"))
        .noun("Signs")
        .hint(
            "Select all that you have noticed: one sign alone does not show that a child is abused.");
  }
}
