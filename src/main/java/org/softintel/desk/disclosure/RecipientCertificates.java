package org.softintel.desk.disclosure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.softintel.delivery.mail.CertificateCheck;
import org.softintel.platform.monitoring.CertificateDays;
import org.softintel.platform.monitoring.CertificateKind;

/** Certificates of the offices of the settings; those that officers type in have no file. */
@Startup
@Singleton
class RecipientCertificates {
  RecipientCertificates(KnownRecipients recipients, CertificateDays days) {
    var files = recipients.all().stream().flatMap(it -> it.certificate().stream()).toList();
    if (!files.isEmpty()) {
      days.watch(CertificateKind.RECIPIENTS, now -> CertificateCheck.daysLeft(files, now));
    }
  }
}
