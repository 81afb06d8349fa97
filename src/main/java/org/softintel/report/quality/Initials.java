package org.softintel.report.quality;

import java.util.regex.Pattern;

/** Notices initials where a name would help: "J.S.", "Child A", "JS told me about KB". */
final class Initials {
  private static final String CAPITALS = "(?=[A-Z]{2}\\b)";

  private static final Pattern WITH_DOTS =
      Pattern.compile("(?=[A-Z]\\.)(?<![\\w.])(?:[A-Z]\\.){1,2}[A-Z]\\.?(?![\\w])");

  private static final String SOMEBODY =
      "child|girl|boy|pupil|student|young"
          + " person|person|adult|male|female|man|woman|suspect|friend|sibling";
  private static final Pattern A_LETTER =
      Pattern.compile("[A-HJ-Z]\\b(?!['’.]?\\w)(?<=\\b(?i:" + SOMEBODY + ") .)");

  /** Two capitals that are not initials. */
  private static final String NOBODY =
      "(?:UK|EU|US|TV|GP|PC|DC|DS|DI|DV|SW|YP|ID|OK|IT|PE|RE|HR|HQ|MP|DJ|AI|AM|PM|VW|MG|FB|IG|SC|XR|ED|PR|QR|NI|II|IV|VI|IX"
          + "|OS|PS|IP|IM|DM|RS|DT|EP|LA|CP|LO|PA|TA|QC|KC|BB|XL|CC|CD|OD|OT|SE|NE|SW|NW|PO|NB|AN|AS|AT|BE|BY|DO|GO|HE|IF|IN|IS"
          + "|ME|MY|NO|OF|ON|OR|SO|TO|UP|WE)\\b";

  private static final Pattern DOES_SOMETHING =
      Pattern.compile(
          CAPITALS
              + "\\b(?!"
              + NOBODY
              + ").. (?:told|said|says|tells|asked|asks|is|was|has|had|went|goes|came|comes|met|meets|saw|sees|rang|called|texted"
              + "|messaged|lives|lived|left|got|gets|took|takes|gave|gives|knows|knew|and|who|whose|then)\\b");

  /** Of a number plate: "begins with ZZ". */
  private static final String A_PART =
      "(?<!\\b(?i:begin|begins|began|beginning|start|starts|started|starting|end|ends|ended|ending)"
          + " with ..)";

  private static final Pattern IS_SPOKEN_OF =
      Pattern.compile(
          CAPITALS
              + "(?!"
              + NOBODY
              + ").."
              + A_PART
              + "(?! ?[0-9])(?<=\\b(?i:about|with|from|told|met|saw|asked|named|called|and|friend|cousin|brother|sister|mother|mum|father|dad|son|daughter|"
              + SOMEBODY
              + ") ..)");

  private Initials() {}

  static boolean areIn(String text) {
    return WITH_DOTS.matcher(text).find()
        || A_LETTER.matcher(text).find()
        || DOES_SOMETHING.matcher(text).find()
        || IS_SPOKEN_OF.matcher(text).find();
  }
}
