package org.softintel.report.search;

import static java.util.Map.entry;

import java.util.Map;

/** Kinds of street, and how people shorten them. */
public final class StreetKinds {
  private static final Map<String, String> IN_FULL =
      Map.ofEntries(
          entry("st", "street"),
          entry("str", "street"),
          entry("street", "street"),
          entry("rd", "road"),
          entry("road", "road"),
          entry("ave", "avenue"),
          entry("av", "avenue"),
          entry("avenue", "avenue"),
          entry("ln", "lane"),
          entry("lane", "lane"),
          entry("dr", "drive"),
          entry("drv", "drive"),
          entry("drive", "drive"),
          entry("cl", "close"),
          entry("close", "close"),
          entry("cr", "crescent"),
          entry("cres", "crescent"),
          entry("crescent", "crescent"),
          entry("ct", "court"),
          entry("crt", "court"),
          entry("court", "court"),
          entry("pl", "place"),
          entry("place", "place"),
          entry("ter", "terrace"),
          entry("terr", "terrace"),
          entry("tce", "terrace"),
          entry("terrace", "terrace"),
          entry("gdns", "gardens"),
          entry("gardens", "gardens"),
          entry("sq", "square"),
          entry("square", "square"),
          entry("gr", "grove"),
          entry("grv", "grove"),
          entry("grove", "grove"),
          entry("pde", "parade"),
          entry("parade", "parade"),
          entry("cct", "circuit"),
          entry("circuit", "circuit"),
          entry("hwy", "highway"),
          entry("highway", "highway"),
          entry("way", "way"));

  private StreetKinds() {}

  public static boolean has(String word) {
    return IN_FULL.containsKey(word);
  }

  /** A kind of street in full; another word as it is. */
  public static String inFull(String word) {
    return IN_FULL.getOrDefault(word, word);
  }
}
