package org.softintel.desk.connections;

import java.util.Optional;
import org.softintel.desk.disclosure.KnownRecipients;
import org.softintel.desk.disclosure.KnownRecipients.Office;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Quoted;

/** Who of an office of the settings receives files, and why. */
record NetworkRecipient(Office office, String name, String why) {
  private static final int LINE_MAX_CHARS = 200;
  private static final int TEXT_MAX_CHARS = 4_000;

  /** Empty when something is wrong: then the fields say what. */
  static Optional<NetworkRecipient> read(FormFields fields, KnownRecipients known) {
    var office = fields.chosen("recipient", known::named, "Select which organisation it is for");
    var name =
        fields.line(
            "name", "The name", "Enter the name of the person who receives it", LINE_MAX_CHARS);
    var why =
        fields.text("why", "The reason", "Enter what the recipient needs it for", TEXT_MAX_CHARS);
    return office.filter(it -> fields.ok()).map(it -> new NetworkRecipient(it, name, why));
  }

  public String words() {
    return who() + "\nReason for sharing: " + why;
  }

  /**
   * With what we say, {@code fact}, before words of the officer, who could write a line like it.
   */
  String forAuditors(String fact) {
    return who() + "\n" + fact + Quoted.below("Reason for sharing", why);
  }

  private String who() {
    return "%s, %s (%s)".formatted(name, office.organisation(), office.kind().words());
  }

  @Override
  public String toString() {
    return "NetworkRecipient[" + office.kind() + "]";
  }
}
