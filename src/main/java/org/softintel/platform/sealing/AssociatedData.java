package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The associated data of a seal: what it is bound to, as bytes that cannot be read two ways. */
final class AssociatedData {
  private AssociatedData() {}

  static byte[] ofContent(SealedPlace place, UUID dataKey) {
    var owner = text(place.owner());
    // Without the row, one entry of a report could stand in the place of another.
    return place.row().equals(place.owner())
        ? fields("content", place.table(), place.column(), owner, text(dataKey))
        : fields("content", place.table(), place.column(), owner, text(dataKey), text(place.row()));
  }

  static byte[] ofDataKey(UUID owner, UUID dataKey, String keyId) {
    return fields("data-key", text(owner), text(dataKey), keyId);
  }

  /** What a column's own key is derived for. */
  static byte[] ofColumn(SealedPlace place) {
    return fields("column", place.table(), place.column());
  }

  /** What is hashed for a blind index. */
  static byte[] ofIndex(String index, String value) {
    return fields("blind-index", index, value);
  }

  private static String text(UUID id) {
    return id.toString();
  }

  private static byte[] fields(String... fields) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(Sealed.VERSION);
    for (var field : fields) {
      var value = field.getBytes(UTF_8);
      // Length before value, or ("ab","c") and ("a","bc") would bind alike.
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
      bytes.writeBytes(value);
    }
    return bytes.toByteArray();
  }
}
