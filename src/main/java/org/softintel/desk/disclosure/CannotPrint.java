package org.softintel.desk.disclosure;

import org.softintel.platform.page.Refusal;

/** The font cannot show some characters of a text. */
final class CannotPrint extends Refusal {
  CannotPrint() {
    super(
        409,
        "This text cannot be put on paper",
        "It holds characters that the font of our papers does not have. Send it as sealed mail, or"
            + " correct the log.");
  }
}
