package org.softintel.audit.trail;

/** The six operations that DPA 2018 s.62 wants logged, and those that stand beside them. */
public enum LoggedOperation {
  COLLECTION("Collected"),
  ALTERATION("Changed"),
  CONSULTATION("Read"),
  DISCLOSURE("Disclosed"),
  COMBINATION("Combined"),
  ERASURE("Erased"),
  REFUSAL("Refused"),
  AUDIT_READING("Audit read"),
  KEY_USE("Key used"),
  SEARCH("Searched"),
  EXPORT("Exported"),
  SIGN_IN("Signed in or out"),
  ADMINISTRATION("Administered"),
  ALERT("Flagged as unusual");

  private final String words;

  LoggedOperation(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
