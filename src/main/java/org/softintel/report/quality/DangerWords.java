package org.softintel.report.quality;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Notices words which may mean that a child is in danger now, sentence by sentence. */
final class DangerWords {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]+\\s*");
  private static final String IS = "(?:is|are|am|['’]s|['’]re|['’]m)";
  private static final String SOMEBODY =
      "(?:her|him|them|me|us|the (?:child|girl|boy|children|girls|boys))";
  private static final String SOON =
      "(?:now|today|tonight|soon|later|this (?:afternoon|evening)|in (?:an hour|a minute|[0-9]+"
          + " minutes))";

  /** One is enough. */
  private static final List<Pattern> ALONE =
      Stream.of(
              "tonight|right now|at th(?:is|e) (?:very )?moment|just now|as we speak",
              "(?:is|are|still|gone|went) missing(?! (?:school|lessons|class))|missing"
                  + " since|(?:has|have|['’]s|['’]ve) been missing for|(?:has|have)(?: not|n['’]t)"
                  + " (?:been (?:seen|home) since|come home)|in danger|being held|locked in",
              "kill(?:ing)? " + SOMEBODY + "|suicid\\w*|(?:took|taken|taking|take) an overdose",
              "(?:her|him|them|my)sel(?:f|ves) (?:tonight|now|today)",
              "(?:wants?|wanted|going|plans?|planning|threaten\\w*|wish\\w*|will|['’]ll|gonna|tried|trying|rather)(?:"
                  + " to| would| be)? (?:die|dead|end (?:her|his|their|my)(?: own)? life|end it"
                  + " all|kill (?:her|him|them|my)sel(?:f|ves)|take (?:her|his|their|my) own life)",
              "(?:does|do|did)(?: not|n['’]t) want to (?:live|be alive|be here) ?(?:any"
                  + " ?more)?(?=$|[,;]| and| because)",
              IS
                  + "(?: \\w+){0,2} (?:coming|on (?:his|her|their|the|my) way|driving"
                  + " (?:over|round))(?! to (?:school|college|class|lessons|work|see|us|me|an?|the"
                  + " (?:centre|clinic|session|meeting|club|office))\\b)(?: \\w+){0,6} "
                  + SOON,
              IS + "(?: going to| gonna)? meet(?:ing)? (?:\\w+ ){1,4}" + SOON,
              "(?:took|grabbed|snatched|dragged|abducted|kidnapped) "
                  + SOMEBODY
                  + "\\b(?:[\\w ,]{0,40}) (?:an?|half an|[0-9]+|a few|ten|twenty|thirty|some)"
                  + " (?:hours?|minutes?|mins?) ago",
              "(?:has|have|was|were|been|being) (?:just )?(?:abducted|kidnapped|snatched|trafficked"
                  + " today)",
              "now,? (?:he|she|they|[\\w ]{1,20}) "
                  + IS
                  + " (?:outside|inside with|alone"
                  + " with|threatening|following|hurting|beating|holding)",
              IS
                  + " (?:outside|threatening|following|hurting|beating|holding|alone with|with"
                  + " (?:him|them|an? (?:older )?(?:man|men)|the (?:man|men)))(?: \\w+){0,6}"
                  + " (?:now|today)",
              "(?:he|an? (?:older )?man|the (?:man|men)|(?:two|three|some) men) "
                  + IS
                  + " with "
                  + SOMEBODY
                  + "(?: \\w+){0,4} now",
              IS
                  + " (?:still )?(?:at|in) (?:his|their|the|an?|that) (?:\\w+ )?(?:flat|house"
                  + "|hotel|room|car|van|taxi|address) (?:right )?now")
          .map(DangerWords::words)
          .toList();

  private static final Pattern WEAPON =
      words(
          "(?:knife|knives|gun|machete|firearm|blade|acid|crowbar|hammer)(?!"
              + " (?:block|shop|set|rack|drawer|crime|arch|amnesty|sharpener))");
  private static final Pattern HERE =
      words(
          "now|outside|at the (?:door|gate|school|house|window)|"
              + IS
              + " (?:here|coming|threatening|waiting)|"
              + SOON);

  private DangerWords() {}

  static boolean isIn(String text) {
    return SENTENCE_END.splitAsStream(text).anyMatch(DangerWords::isNear);
  }

  private static boolean isNear(String sentence) {
    return ALONE.stream().anyMatch(it -> it.matcher(sentence).find())
        || (WEAPON.matcher(sentence).find() && HERE.matcher(sentence).find());
  }

  private static Pattern words(String any) {
    return Pattern.compile("(?i)(?:(?<!\\w)|(?=['’]))(?:" + any + ")(?!\\w)");
  }
}
