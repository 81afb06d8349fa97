package org.softintel.guidance.management;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;

/** Two managers at once: the second sees their own words again, and decides. */
final class EditConflict {
  private static final String WORDS =
      "Somebody else changed this while you did. Look at how it is shown now."
          + " If you save, yours takes its place";

  private EditConflict() {}

  /** What was sent, but for the version as it is now. */
  static Form form(MultivaluedMap<String, String> sent, int version) {
    var fields = new MultivaluedHashMap<String, String>(sent);
    fields.putSingle("version", "" + version);
    return Form.sent(fields).with(List.of(new Problem("", WORDS)));
  }
}
