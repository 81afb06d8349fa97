package org.softintel.audit.verify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where tiles are and what stands in them (C2SP tlog-tiles). */
public final class Tiles {
  /** What two bytes of length can say. */
  public static final int ENTRY_BYTES_AT_MOST = 0xffff;

  private static final int LENGTH_BYTES = 2;

  private Tiles() {}

  /** Of hashes; {@code width} is 256 for a full tile. */
  public static String path(int level, long index, int width) {
    return "tile/" + level + "/" + name(index, width);
  }

  /** Of the entries themselves, 256 to a bundle. */
  public static String entries(long index, int width) {
    return "tile/entries/" + name(index, width);
  }

  private static String name(long index, int width) {
    var name = "%03d".formatted(index % 1000);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      name = "x%03d/".formatted(rest % 1000) + name;
    }
    return width == MerkleTree.TILE ? name : name + ".p/" + width;
  }

  public static byte[] bundle(List<byte[]> entries) {
    var bundle = new ByteArrayOutputStream();
    for (var entry : entries) {
      Fault.unless(entry.length <= ENTRY_BYTES_AT_MOST, "an entry is too long for a bundle");
      bundle.write(entry.length >> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  static List<byte[]> unbundle(byte[] bundle) {
    var entries = new ArrayList<byte[]>();
    for (int at = 0; at < bundle.length; ) {
      // Before there are so many empty ones that no memory holds them.
      Fault.unless(entries.size() < MerkleTree.TILE, "holds more entries than a bundle has");
      Fault.unless(at + LENGTH_BYTES <= bundle.length, "ends within an entry");
      int length = ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
      at += LENGTH_BYTES;
      Fault.unless(at + length <= bundle.length, "ends within an entry");
      entries.add(Arrays.copyOfRange(bundle, at, at + length));
      at += length;
    }
    return entries;
  }

  public static byte[] tile(List<byte[]> hashes) {
    var tile = new ByteArrayOutputStream();
    hashes.forEach(tile::writeBytes);
    return tile.toByteArray();
  }

  public static List<byte[]> hashes(byte[] tile) {
    var hashes = new ArrayList<byte[]>();
    for (int at = 0; at + MerkleHashes.LENGTH <= tile.length; at += MerkleHashes.LENGTH) {
      hashes.add(Arrays.copyOfRange(tile, at, at + MerkleHashes.LENGTH));
    }
    return hashes;
  }
}
