package org.softintel.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The audit log as an auditor copies it: checkpoint first, then the tiles that it speaks of. */
public final class LogCopies {
  private static final int TILE = 256;
  private static final Duration SOON = Duration.ofSeconds(20);

  private LogCopies() {}

  /** Until the entry about a report that was just sent has its place. */
  public static void await(String reference) {
    Patience.until("a place in the log", SOON, () -> isLogged(reference));
  }

  private static boolean isLogged(String reference) {
    return Rows.count(
            "audit_leaf l join audit_entry e on e.id = l.entry_id where e.reference = ?", reference)
        > 0;
  }

  /** How many entries the copy holds. */
  public static long into(Path folder) {
    var checkpoint = fetch("checkpoint");
    long size = Long.parseLong(new String(checkpoint, StandardCharsets.UTF_8).split("\n", 3)[1]);
    write(folder.resolve("checkpoint"), checkpoint);
    copy(folder, "tile/entries/", size);
    for (int level = 0; size >> (8 * level) > 0; level++) {
      copy(folder, "tile/" + level + "/", size >> (8 * level));
    }
    return size;
  }

  private static void copy(Path folder, String kind, long size) {
    for (long tile = 0; tile * TILE < size; tile++) {
      long width = Math.min(TILE, size - tile * TILE);
      var path = kind + "%03d".formatted(tile) + (width == TILE ? "" : ".p/" + width);
      write(folder.resolve(path), fetch(path));
    }
  }

  private static byte[] fetch(String path) {
    return Api.as("auditor")
        .get("/audit/log/" + path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
