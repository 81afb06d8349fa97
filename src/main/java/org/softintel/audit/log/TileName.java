package org.softintel.audit.log;

import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.audit.verify.MerkleTree;

/** Which tile, and how much of it: {@code x001/x234/067} or {@code 000.p/17}. */
record TileName(long index, int width) {
  private static final Pattern SHAPE =
      Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  static Optional<TileName> parse(String name) {
    var parts = SHAPE.matcher(name);
    if (!parts.matches() || name.startsWith("x000/")) {
      return Optional.empty();
    }
    var index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
    if (parts.group(2) == null) {
      return Optional.of(new TileName(index, MerkleTree.TILE));
    }
    return Optional.of(new TileName(index, Integer.parseInt(parts.group(2))))
        .filter(it -> it.width() < MerkleTree.TILE);
  }

  long first() {
    return index * MerkleTree.TILE;
  }
}
