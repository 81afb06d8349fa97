package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;

/** One disclosure, opened: to whom, why, and under which conditions. */
@TemplateData
record Disclosure(DisclosureLine summary, DisclosureRequest order) {

  public Recipient recipient() {
    return order.recipient();
  }

  public DisclosedItem subject() {
    return order.subject();
  }

  public String why() {
    return order.why();
  }

  public String whyOriginal() {
    return order.whyOriginal();
  }

  public boolean isPaper() {
    return order.way() == DisclosureMethod.PAPER;
  }

  @Override
  public String toString() {
    return "Disclosure[" + summary.id() + "]";
  }
}
