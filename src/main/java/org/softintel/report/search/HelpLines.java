package org.softintel.report.search;

import java.util.Set;
import java.util.regex.Pattern;

/** Numbers that many reports name and that join nobody: those of help lines. */
final class HelpLines {
  /** Childline, Crimestoppers, NSPCC, Victim Support, Missing People, Samaritans. */
  private static final Set<String> NUMBERS =
      Set.of("8001111", "800555111", "8088005000", "8081689111", "116000", "116123");

  /** Nobody abroad can ring a short one, so what stands for the country is left in it. */
  private static final Pattern COUNTRY = Pattern.compile("^0*(?:44)?0*");

  private HelpLines() {}

  /** With what stands for the country or without. */
  static boolean hold(String number) {
    return NUMBERS.contains(number) || NUMBERS.contains(COUNTRY.matcher(number).replaceFirst(""));
  }
}
