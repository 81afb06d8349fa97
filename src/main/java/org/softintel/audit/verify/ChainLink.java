package org.softintel.audit.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One entry as a part of its writer's chain: its number there, its hash, and the hash before. */
record ChainLink(
    String writer, long sequence, String previous, Instant at, String account, String hash) {
  private static final String NO_NUMBER_OR_TIME = "has no usable number or time";
  // Where the chains end is kept with spaces in between.
  private static final Pattern WRITER = Pattern.compile("\\S+");

  /** Throws {@link Fault} when the entry is not a canonical line that says all of this. */
  static ChainLink of(byte[] entry, byte[] leaf) {
    var fields = EntryLine.read(entry);
    var writer = field(fields, "writer");
    Fault.unless(WRITER.matcher(writer).matches(), "has no usable writer");
    return new ChainLink(
        writer,
        exact(field(fields, "sequence"), Long::valueOf),
        field(fields, "previous"),
        exact(field(fields, "at"), Instant::parse),
        fields.getOrDefault("actor", ""),
        Base64.getEncoder().encodeToString(leaf));
  }

  /** Only the one way of writing it is taken: {@code +7}, {@code 07} and other digits are not. */
  private static <T> T exact(String text, Function<String, T> reader) {
    try {
      var value = reader.apply(text);
      Fault.unless(value.toString().equals(text), NO_NUMBER_OR_TIME);
      return value;
    } catch (NumberFormatException | DateTimeException e) {
      throw new Fault(NO_NUMBER_OR_TIME);
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
