package org.softintel.desk.disclosure;

/**
 * That something is to be passed on.
 *
 * @param why what the recipient needs it for
 * @param whyOriginal empty for a log
 */
record DisclosureRequest(
    DisclosedItem subject,
    Recipient recipient,
    DisclosureMethod way,
    String why,
    String whyOriginal) {

  @Override
  public String toString() {
    return "DisclosureRequest[" + subject + ", " + way + "]";
  }
}
