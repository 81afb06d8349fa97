package org.softintel.desk.disclosure;

/**
 * That something is to be passed on.
 *
 * @param why what the recipient needs it for
 * @param whyOriginal empty for a log
 */
record Order(Subject subject, Recipient recipient, Way way, String why, String whyOriginal) {

  @Override
  public String toString() {
    return "Order[" + subject + ", " + way + "]";
  }
}
