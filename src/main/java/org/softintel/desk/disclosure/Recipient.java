package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;

/** Who receives something; {@code email} and {@code certificate} are empty for a paper. */
@TemplateData
record Recipient(
    String name, String organisation, RecipientKind kind, String email, String certificate) {

  public String words() {
    return name + ", " + organisation;
  }

  @Override
  public String toString() {
    return "Recipient[" + kind + "]";
  }
}
