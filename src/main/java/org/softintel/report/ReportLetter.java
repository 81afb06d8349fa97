package org.softintel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.softintel.delivery.LetterWriter;
import org.softintel.web.LondonTime;

/** What a sealed mail says: the whole report, laid out for reading in a plain text window. */
@ApplicationScoped
class ReportLetter implements LetterWriter {
  private final Reports reports;
  private final Areas areas;

  ReportLetter(Reports reports, Areas areas) {
    this.reports = reports;
    this.areas = areas;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Letter write(UUID reportId) {
    var opened = reports.forDelivery(reportId);
    var summary = opened.summary();
    var words = ReportWords.of(opened.report(), areas);
    var text =
        """
        OFFICIAL-SENSITIVE

        INFORMATION REPORT %s
        Received %s
        From agency: %s

        This shares information. It is not a referral, not a crime report
        and not the risk identification tool.

        WHAT HAPPENED
        %s

        HOW THE REPORTER KNOWS
        %s

        WHEN IT HAPPENED
        %s

        WHEN THE REPORTER LEARNT OF IT
        %s

        KIND OF EXPLOITATION
        %s

        AREA
        %s

        The reporter's words are above as they were written.
        You cannot reply to this email.
        """
            .formatted(
                summary.reference(),
                LondonTime.local(summary.received()),
                summary.agency(),
                words.narrative(),
                words.provenance(),
                words.happened(),
                words.learned(),
                words.exploitation(),
                words.area());
    return new Letter(summary.reference(), summary.received(), text);
  }
}
