package org.softintel.report.linking;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A name on a platform; the platform is empty where none is named. */
record AccountHandle(String platform, String name) {
  private static final Map<String, String> PLATFORMS = platforms();

  /** Parts of links that are neither the platform nor the name. */
  private static final Set<String> OF_LINKS =
      Set.of("http https www com net org me add user u in profile on tv gg".split(" "));

  static AccountHandle read(String text) {
    var plain =
        Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[?#].*", "");
    var platform = "";
    var names = new ArrayList<String>();
    for (var part : plain.split("[\\s:/@(),;]+", -1)) {
      var host =
          part.replaceFirst("\\.(com|net|org|me|tv|gg)$", "").replaceFirst("^(www|m)\\.", "");
      if (platform.isEmpty() && PLATFORMS.containsKey(host)) {
        platform = PLATFORMS.get(host);
      } else if (!part.isEmpty() && !OF_LINKS.contains(part)) {
        names.add(part);
      }
    }
    return new AccountHandle(platform, String.join("", names));
  }

  private static Map<String, String> platforms() {
    var all = new TreeMap<String, String>();
    for (var line :
        List.of(
            "snapchat snap sc",
            "instagram insta ig",
            "facebook fb messenger",
            "tiktok tik-tok tt",
            "whatsapp wa",
            "telegram tg t",
            "twitter x",
            "discord dc",
            "youtube yt",
            "twitch",
            "roblox",
            "kik",
            "steam",
            "xbox",
            "playstation psn",
            "reddit",
            "signal",
            "wickr",
            "onlyfans",
            "minecraft",
            "fortnite",
            "linkedin",
            "skype",
            "tinder",
            "grindr",
            "vk")) {
      for (var each : line.split(" ", -1)) {
        all.put(each, line.split(" ", -1)[0]);
      }
    }
    return Map.copyOf(all);
  }
}
