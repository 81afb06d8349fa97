package org.softintel.report.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Finds names of online accounts: after an @, after the name of an app, or with an underscore. */
final class AccountHandles {
  private static final Pattern AT = Pattern.compile("(?<![\\w@.])@[A-Za-z0-9_.]{2,29}[A-Za-z0-9_]");

  private static final String APPS =
      "snapchat|snap|sc|instagram|insta|ig|tik"
          + " ?tok|facebook|fb|messenger|whatsapp|telegram|signal|discord"
          + "|kik|roblox|fortnite|minecraft|steam|xbox|psn|playstation|twitter|youtube|twitch|reddit|threads"
          + "|yubo|wizz|hoop|vinted|tinder|grindr|badoo";

  /** Certainly followed by a name, so that more is accepted than behind the name of an app. */
  private static final String CALLED =
      "user ?name|screen ?name|gamer ?tag|handle|(?:account|profile|display) name"
          + "|(?:account|profile) (?:called|named)";

  /** With which the name of an app, or what calls a name, begins. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          (APPS.replace(" ?tok", "|tiktok")
                  + "|user|username|screen|screenname|gamer|gamertag|handle|account|profile|display")
              .split("\\|"));

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:(?<app>"
              + APPS
              + ")(?<of>[ -](?:"
              + CALLED
              + "|account|profile|name|user|tag|id|add))?|"
              + CALLED
              + ")(?<sign> ?[:=] ?| (?:(?:is|was|called|under|as|-)"
              + " )?)[\"“'‘]?(?<name>[a-z_][a-z0-9_.]{1,28}[a-z0-9_])(?![\\w@])(?<end>[\"”'’]?\\s*(?:[.,;)\\n"
              + "]|$))?");

  private static final Pattern UNLIKE_A_WORD = Pattern.compile(".*[0-9_].*");
  private static final Pattern IN_TWO_PARTS =
      Pattern.compile("[A-Za-z0-9]{2,}(?:\\.[A-Za-z0-9]{2,})+");
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)unknown|none|not|same|private|deleted|blocked|yes|no|both|all|" + APPS);

  /** Nothing else in a sentence has an underscore, but for files and for lines to write on. */
  private static final Pattern UNDERSCORED =
      Pattern.compile(
          "(?<![\\w@./:&?=-])(?=\\w*[A-Za-z0-9]{3})[A-Za-z0-9]{1,28}_(?:[A-Za-z0-9_.]{0,27}[A-Za-z0-9_])?"
              + "(?![\\w@/-])");

  private static final Pattern OF_A_FILE =
      Pattern.compile(
          "(?i)(?:img|vid|dsc|pxl|image|video|screenshot|photo|scan)_.*|.*\\.[a-z0-9]{2,4}");

  private AccountHandles() {}

  static boolean mayBeIn(TextClues clues) {
    return clues.has("@") || clues.has("_") || clues.hasWord(FIRST_WORDS);
  }

  static Stream<TextMatch> in(String text) {
    var said = SAID.matcher(text).results().filter(AccountHandles::isName).toList();
    var underscored =
        UNDERSCORED
            .matcher(text)
            .results()
            .filter(it -> !OF_A_FILE.matcher(it.group()).matches())
            .filter(it -> said.stream().noneMatch(other -> isWithin(it, other)));
    return Stream.concat(
        Stream.concat(AT.matcher(text).results(), underscored)
            .map(it -> TextMatch.of(it, RowGroup.ACCOUNTS, "handle", it.group())),
        said.stream().map(AccountHandles::find));
  }

  private static boolean isWithin(MatchResult one, MatchResult other) {
    return one.start() >= other.start() && one.end() <= other.end();
  }

  private static boolean isName(MatchResult said) {
    var name = said.group(4);
    if (NO_NAME.matcher(name).matches()) {
      return false;
    }
    var signed = said.group(3).contains(":") || said.group(3).contains("=");
    var named = signed || said.group(1) == null || said.group(2) != null;
    return UNLIKE_A_WORD.matcher(name).matches()
        || (named && IN_TWO_PARTS.matcher(name).matches())
        || (signed && said.group(5) != null);
  }

  private static TextMatch find(MatchResult said) {
    var name = said.group(4);
    var app = said.group(1);
    var fields =
        app == null ? Map.of("handle", name) : Map.of("handle", name, "platform", inFull(app));
    return TextMatch.of(
        said, new RowSuggestion(List.of(RowGroup.ACCOUNTS), name, fields, SpellingKey.of(name)));
  }

  private static String inFull(String app) {
    return switch (app.toLowerCase(Locale.ROOT)) {
      case "snap", "sc" -> "Snapchat";
      case "insta", "ig" -> "Instagram";
      case "fb" -> "Facebook";
      default -> app;
    };
  }
}
