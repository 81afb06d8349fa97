package org.softintel.report.search;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/**
 * An account's name without {@code @}, case, width and accents.
 *
 * @param app where it is; empty if that is not said
 */
record AccountName(String app, String name) {
  private static final int SHORTEST = 2;
  private static final int MOST_NAMES = 6;

  /** What people and addresses call an app that has another name. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          entry("sc", "snapchat"),
          entry("snap", "snapchat"),
          entry("ig", "instagram"),
          entry("insta", "instagram"),
          entry("fb", "facebook"),
          entry("messenger", "facebook"),
          entry("x", "twitter"),
          entry("yt", "youtube"),
          entry("wa", "whatsapp"),
          entry("tg", "telegram"),
          entry("t", "telegram"),
          entry("psn", "playstation"),
          entry("steamcommunity", "steam"));

  private static final Set<String> APPS =
      Set.of(
          "snapchat instagram facebook tiktok twitter youtube whatsapp telegram signal discord kik"
              .concat(
                  " roblox fortnite minecraft steam xbox playstation twitch reddit threads yubo")
              .concat(" wizz hoop vinted tinder grindr badoo pinterest linkedin")
              .split(" "));

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://)?(?:(?:www|m|mobile|web)\\.)?(?<host>[a-z0-9-]+)(?<domain>(?:\\.[a-z0-9-]+)+)"
              + "/(?<path>[^\\s?#]*)(?:\\?id=(?<id>[0-9]+))?\\S*");

  /** What stands in a path before the name of an account. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile("^(?:(?:add|u|users?|c|people|id|in|profiles?|stories|s)/)?@?");

  /** First in the path of what is not an account. */
  private static final Set<String> NO_NAME =
      Set.of(
          "p reel reels explore watch groups hashtag video share events invite channels"
              .split(" "));

  private static final Pattern SIGNED = Pattern.compile("(?s)([^:=]{1,40}?)\\s*[:=]\\s*(.+)");
  private static final Pattern FIRST_WORD = Pattern.compile("(?s)(tik tok|\\S{2,})\\s+(.+)");
  private static final Pattern BETWEEN = Pattern.compile("[,;\\n]|\\s/\\s|\\s(?:and|or)\\s");

  /** In an answer, behind the name of their app or not; each name, where there are several. */
  static Stream<AccountName> in(String text) {
    return read(PlainLetters.of(text).strip())
        .filter(it -> it.name.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST)
        .distinct()
        .limit(MOST_NAMES);
  }

  private static Stream<AccountName> read(String text) {
    var link = LINK.matcher(text);
    if (link.matches()) {
      var path = requireNonNullElse(link.group("path"), "").replaceFirst("/+$", "");
      return Stream.of(
          linked(link.group("host"), path, Optional.ofNullable(link.group("id")))
              .orElseGet(() -> plain("", link.group("host") + link.group("domain") + "/" + path)));
    }
    var signed = SIGNED.matcher(text);
    if (signed.matches()) {
      return read(signed.group(2)).map(it -> it.on(app(signed.group(1))));
    }
    var word = FIRST_WORD.matcher(text);
    var behind =
        word.matches() && APPS.contains(app(word.group(1)))
            ? read(word.group(2)).map(it -> it.on(app(word.group(1))))
            : Stream.<AccountName>empty();
    var parts = BETWEEN.split(text);
    var several = parts.length > 1 ? Stream.of(parts).flatMap(it -> read(it.strip())) : behind;
    return Stream.concat(several, Stream.of(plain("", text)));
  }

  private static Optional<AccountName> linked(String host, String path, Optional<String> id) {
    var app = app(host);
    var rest = BEFORE_NAME.matcher(path).replaceFirst("");
    var name = id.orElse(rest.replaceFirst("/.*", ""));
    return APPS.contains(app) && !name.isEmpty() && !NO_NAME.contains(name)
        ? Optional.of(plain(app, name))
        : Optional.empty();
  }

  private static AccountName plain(String app, String name) {
    return new AccountName(app, name.replaceAll("[\\s@]", ""));
  }

  private static String app(String said) {
    var word = said.replaceAll("[^\\p{L}\\p{N}]", "");
    return SYNONYMS.getOrDefault(word, word);
  }

  private AccountName on(String other) {
    return app.isEmpty() ? new AccountName(other, name) : this;
  }

  /** Shared by all names that look like it. */
  String looks() {
    return LookAlikes.skeleton(name);
  }

  boolean isElsewhere(AccountName other) {
    return !app.isEmpty() && !other.app.isEmpty() && !app.equals(other.app);
  }

  @Override
  public String toString() {
    return "AccountName[" + app + "]";
  }
}
