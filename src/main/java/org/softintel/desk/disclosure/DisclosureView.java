package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.MailState;

/** A disclosure, with the state of its mail. */
@TemplateData
record DisclosureView(Disclosure disclosure, boolean mayHandOver, Optional<DeliveryStatus> letter) {

  public String back() {
    return disclosure.report().deskAddress();
  }

  public String address() {
    return back() + "/disclosures/" + disclosure.summary().id();
  }

  public String marking() {
    return disclosure.subject().marking();
  }

  public boolean canSendAgain() {
    return letter
        .map(DeliveryStatus::state)
        .filter(it -> it == MailState.HELD || it == MailState.FAILED)
        .isPresent();
  }

  @Override
  public String toString() {
    return "DisclosureView[" + disclosure + "]";
  }
}
