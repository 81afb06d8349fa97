package org.softintel.audit.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** One entry as a part of its writer's chain: its number there, its hash, and the hash before. */
record Link(String writer, long sequence, String previous, Instant at, String hash) {

  /** Throws {@link Fault} when the entry is not a canonical line that says all of this. */
  static Link of(byte[] entry, byte[] leaf) {
    var fields = EntryLine.read(entry);
    var writer = field(fields, "writer");
    try {
      return new Link(
          writer,
          Long.parseLong(field(fields, "sequence")),
          field(fields, "previous"),
          Instant.parse(field(fields, "at")),
          Base64.getEncoder().encodeToString(leaf));
    } catch (NumberFormatException | DateTimeException e) {
      throw new Fault("has no usable number or time");
    }
  }

  private static String field(Map<String, String> fields, String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new Fault("has no " + name);
    }
    return value;
  }
}
