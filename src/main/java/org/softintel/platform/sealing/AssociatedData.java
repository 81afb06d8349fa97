package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/** What a seal is bound to, as unambiguous bytes. */
final class AssociatedData {
  private AssociatedData() {}

  static byte[] ofContent(SealedPlace place, UUID dataKey) {
    // Without the row, one entry of a report could replace another.
    return place.row().equals(place.owner())
        ? fields("content", place.table(), place.column(), place.owner(), dataKey)
        : fields("content", place.table(), place.column(), place.owner(), dataKey, place.row());
  }

  static byte[] ofDataKey(UUID owner, UUID dataKey, String keyId) {
    return fields("data-key", owner, dataKey, keyId);
  }

  static byte[] ofColumn(SealedPlace place) {
    return fields("column", place.table(), place.column());
  }

  static byte[] ofBriefKey(String keyId) {
    return fields("brief-key", keyId);
  }

  static byte[] ofIndex(String index, String value) {
    return fields("blind-index", index, value);
  }

  private static byte[] fields(Object... fields) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(Sealed.VERSION);
    for (var field : fields) {
      var value = field.toString().getBytes(UTF_8);
      // Length before value, or ("ab","c") and ("a","bc") would bind alike.
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
      bytes.writeBytes(value);
    }
    return bytes.toByteArray();
  }
}
