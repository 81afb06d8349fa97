package org.softintel.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The audit log as an auditor copies it: checkpoint first, then the tiles that it speaks of. */
public final class LogCopies {
  private static final String LOG = "/audit/log/";
  private static final byte[] NOTHING = {};
  private static final int TILE = 256;
  private static final Duration SOON = Duration.ofSeconds(60);

  private LogCopies() {}

  /** Until each entry about a report that was just sent, or opened, has its place. */
  public static void await(String reference) {
    Await.until("a place in the log", SOON, () -> isLogged(reference));
  }

  private static boolean isLogged(String reference) {
    return DatabaseRows.of(
            "select (count(*) > 0 and count(*) = count(l.leaf))::text from audit_entry e"
                + " left join audit_leaf l on l.entry_id = e.id where e.reference = ?",
            reference)
        .contains("true");
  }

  /**
   * What the service found of the damage that a test did is right, and is told until its next
   * check: that begins at once.
   */
  public static void checkAnew() {
    DatabaseRows.changePastTheService(
        "update audit_check set checked = 0, began_at = null, edge = '', chains = '', faults = 0");
    DatabaseRows.changePastTheService("delete from audit_check_fault");
    DatabaseRows.changePastTheService(
        "update audit_row_check set part = null, began_at = null, before_at = null");
    DatabaseRows.changePastTheService("delete from audit_difference");
  }

  /** How many entries the copy holds. */
  public static long into(Path folder) {
    return copy(folder, "checkpoint", LogCopies::demanded);
  }

  /** As {@link #into(Path)}, as far as enough witnesses that this process knows have signed. */
  public static long witnessedFrom(Replica process, Path folder) {
    return copy(
        folder, "checkpoint?witnessed=true", it -> fetched(process.at(LOG + it)).orElseThrow());
  }

  /** Of the log at another process; what it does not hand out is missing from the copy. */
  public static long from(Replica process, Path folder) {
    return copy(folder, "checkpoint", path -> fetched(process.at(LOG + path)).orElse(NOTHING));
  }

  private static long copy(Path folder, String newest, Function<String, byte[]> log) {
    var checkpoint = log.apply(newest);
    long size = Long.parseLong(new String(checkpoint, StandardCharsets.UTF_8).split("\n", 3)[1]);
    write(folder.resolve("checkpoint"), checkpoint);
    paths("tile/entries/", size).forEach(it -> write(folder.resolve(it), log.apply(it)));
    for (int level = 0; size >> (8 * level) > 0; level++) {
      paths("tile/" + level + "/", size >> (8 * level))
          .forEach(it -> write(folder.resolve(it), log.apply(it)));
    }
    return size;
  }

  private static List<String> paths(String kind, long size) {
    return LongStream.range(0, (size + TILE - 1) / TILE)
        .mapToObj(tile -> kind + "%03d".formatted(tile) + part(size - tile * TILE))
        .toList();
  }

  private static String part(long width) {
    return width >= TILE ? "" : ".p/" + width;
  }

  private static byte[] demanded(String path) {
    return PartnerApi.as("auditor").get(LOG + path).then().statusCode(200).extract().asByteArray();
  }

  private static Optional<byte[]> fetched(String address) {
    var answer = PartnerApi.as("auditor").get(address);
    return Optional.of(answer)
        .filter(it -> it.statusCode() == 200)
        .map(it -> it.getBody().asByteArray());
  }

  private static void write(Path file, byte[] bytes) {
    try {
      if (bytes == NOTHING) {
        return;
      }
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
