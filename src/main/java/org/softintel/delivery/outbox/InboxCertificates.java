package org.softintel.delivery.outbox;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.softintel.delivery.mail.CertificateCheck;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.platform.monitoring.CertificateDays;
import org.softintel.platform.monitoring.CertificateKind;

/** Certificates of the mailboxes, and the one that mail is signed with. */
@Startup
@Singleton
class InboxCertificates {
  private final CertificateDays days;

  InboxCertificates(Inboxes inboxes, Smime smime, CertificateDays days) {
    this.days = days;
    watch(CertificateKind.TEAM, inboxes.team());
    watch(CertificateKind.LEADS, inboxes.leads().stream().toList());
    watch(CertificateKind.AUDITORS, inboxes.auditors().stream().toList());
    watch(CertificateKind.OFFICERS, inboxes.officers().values());
    if (inboxes.needKey()) {
      days.watch(CertificateKind.SIGNING, smime::daysLeft);
    }
  }

  private void watch(CertificateKind kind, Collection<Inbox> inboxes) {
    var files = inboxes.stream().flatMap(it -> it.certificates().stream()).toList();
    if (!files.isEmpty()) {
      days.watch(kind, now -> CertificateCheck.daysLeft(files, now));
    }
  }
}
