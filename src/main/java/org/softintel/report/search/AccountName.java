package org.softintel.report.search;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/**
 * An account's name without {@code @}, case, width and accents.
 *
 * @param app where it is; empty if that is not said
 */
public record AccountName(String app, String name) {
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
          entry("tt", "tiktok"),
          entry("dc", "discord"),
          entry("tg", "telegram"),
          entry("t", "telegram"),
          entry("psn", "playstation"),
          entry("steamcommunity", "steam"));

  private static final Set<String> APPS =
      Set.of(
          "snapchat instagram facebook tiktok twitter youtube whatsapp telegram signal discord kik"
              .concat(
                  " roblox fortnite minecraft steam xbox playstation twitch reddit threads yubo")
              .concat(" wizz hoop vinted tinder grindr badoo pinterest linkedin wickr onlyfans")
              .concat(" skype vk")
              .split(" "));

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://)?(?:(?:www|m|mobile|web)\\.)?(?<host>[a-z0-9-]+)(?<domain>(?:\\.[a-z0-9-]+)+)"
              + "/(?<path>[^\\s?#]*)(?:\\?(?<query>[^\\s#]*))?(?:#(?<fragment>\\S*))?");

  private static final String NAMING =
      "(?:id|u|uid|user|user_?id|user_?name|name|profile|account|member|channel|page_?id|v)=[^&]+";

  /** In a link what may name an account; the rest of its query tells who shared it. */
  private static final Pattern NAMING_PART = Pattern.compile("(?:^|(?<=&))" + NAMING);

  private static final Pattern ID = Pattern.compile("\\bid=([0-9]+)");
  private static final Pattern NAMING_FRAGMENT = Pattern.compile("[!/].+|" + NAMING);

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
  private static final Pattern BETWEEN =
      Pattern.compile("[,;\\n]|\\s/\\s|\\s(?:and|or|aka|a\\.k\\.a\\.?)\\s");

  private static final Pattern ON_APP =
      Pattern.compile("\\s(?:on |[(\\[](?:on )?)(tik tok|[a-z]{2,})[)\\]]?(?=[\\s,;.]|$)");

  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
  private static final Pattern END = Pattern.compile("[0-9._-]+$");
  private static final Pattern SIGNS = Pattern.compile("[._-]");
  private static final int SHORTEST_BASE = 4;

  /** How two names are one, the surest first; where they are is not looked at. */
  public enum Alike {
    SAME,
    /** On a screen: an l and an I. */
    LOOKS,
    /** But for a number or a sign at the end. */
    ENDING,
    /** But for signs within. */
    SIGNS,
    /** As the two before, and what is left is as short as many have it. */
    SHORT
  }

  /** In an answer, behind the name of their app or not; each name, where there are several. */
  public static Stream<AccountName> in(String text) {
    return read(latinDigits(PlainLetters.of(text)).strip())
        .filter(it -> it.name.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST)
        .distinct()
        .limit(MOST_NAMES);
  }

  /** Those of Arabic and of other scripts, which a phone may write for the same key. */
  private static String latinDigits(String text) {
    return DIGIT
        .matcher(text)
        .replaceAll(it -> Integer.toString(Character.digit(it.group().codePointAt(0), 10)));
  }

  private static Stream<AccountName> read(String text) {
    var link = LINK.matcher(text);
    if (link.matches()) {
      return Stream.of(linked(link));
    }
    var said = Asides.without(text);
    if (!said.equals(text)) {
      return read(said);
    }
    var signed = SIGNED.matcher(text);
    if (signed.matches()) {
      return read(signed.group(2)).map(it -> it.on(app(signed.group(1))));
    }
    var parts = BETWEEN.split(text);
    var others =
        parts.length > 1 ? Stream.of(parts).flatMap(it -> read(it.strip())) : besideApp(text);
    return Stream.concat(others, Stream.of(plain("", text)));
  }

  /** Behind the name of an app, or before it. */
  private static Stream<AccountName> besideApp(String text) {
    var word = FIRST_WORD.matcher(text);
    if (word.matches() && isApp(word.group(1))) {
      return read(word.group(2)).map(it -> it.on(app(word.group(1))));
    }
    return ON_APP
        .matcher(text)
        .results()
        .filter(it -> isApp(it.group(1)))
        .limit(1)
        .flatMap(on -> read(text.substring(0, on.start())).map(it -> it.on(app(on.group(1)))));
  }

  /** A text in plain letters without the apps that it says something to be on. */
  static String withoutApps(String text) {
    return ON_APP
        .matcher(text)
        .replaceAll(it -> isApp(it.group(1)) ? " " : Matcher.quoteReplacement(it.group()));
  }

  private static boolean isApp(String said) {
    return APPS.contains(app(said));
  }

  /** The whole of a link that leads to no account of an app that is known. */
  private static AccountName linked(Matcher link) {
    var app = app(link.group("host"));
    var path = requireNonNullElse(link.group("path"), "").replaceFirst("/+$", "");
    var id = ID.matcher(requireNonNullElse(link.group("query"), ""));
    var name =
        path.endsWith(".php")
            ? (id.find() ? id.group(1) : "")
            : BEFORE_NAME.matcher(path).replaceFirst("").replaceFirst("/.*", "");
    return APPS.contains(app) && !name.isEmpty() && !NO_NAME.contains(name)
        ? plain(app, name)
        : plain("", link.group("host") + link.group("domain") + "/" + path + named(link));
  }

  private static String named(Matcher link) {
    var fragment = requireNonNullElse(link.group("fragment"), "");
    return Stream.concat(
            NAMING_PART
                .matcher(requireNonNullElse(link.group("query"), ""))
                .results()
                .map(it -> "?" + it.group())
                .sorted(),
            Stream.of("#" + fragment).filter(it -> NAMING_FRAGMENT.matcher(fragment).matches()))
        .collect(Collectors.joining());
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

  /** Whether it says whose it is. */
  public boolean isTelling() {
    return !NotKnown.says(name);
  }

  /** Shared by all names that look like it. */
  public String looks() {
    return LookAlikes.skeleton(name);
  }

  /** Shared by those that differ in signs and in what stands behind them; not by links. */
  public Optional<String> base() {
    return Optional.of(core()).filter(it -> it.length() >= SHORTEST_BASE).map(LookAlikes::skeleton);
  }

  private String core() {
    return name.indexOf('/') < 0 ? SIGNS.matcher(beforeEnd()).replaceAll("") : "";
  }

  private String beforeEnd() {
    return END.matcher(name).replaceFirst("");
  }

  /** Empty if they are two names. */
  public Optional<Alike> alike(AccountName other) {
    if (looks().equals(other.looks())) {
      return Optional.of(name.equals(other.name) ? Alike.SAME : Alike.LOOKS);
    }
    if (core().length() < SHORTEST || !areAlike(core(), other.core())) {
      return Optional.empty();
    }
    if (base().isEmpty() || other.base().isEmpty()) {
      return Optional.of(Alike.SHORT);
    }
    return Optional.of(areAlike(beforeEnd(), other.beforeEnd()) ? Alike.ENDING : Alike.SIGNS);
  }

  private static boolean areAlike(String one, String other) {
    return LookAlikes.skeleton(one).equals(LookAlikes.skeleton(other));
  }

  /** Whether they differ in letters of another alphabet. */
  boolean isInOtherLetters(AccountName other) {
    return !LookAlikes.notLatin(name).equals(LookAlikes.notLatin(other.name));
  }

  public boolean isElsewhere(AccountName other) {
    return !app.isEmpty() && !other.app.isEmpty() && !app.equals(other.app);
  }

  @Override
  public String toString() {
    return "AccountName[" + app + "]";
  }
}
