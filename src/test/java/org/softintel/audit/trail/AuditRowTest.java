package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.audit.verify.MerkleHashes;

/** What an auditor is shown of an entry. */
class AuditRowTest {
  @Test
  void everyColumnIsShownAsItIs() {
    var entry = entry();
    entry.reference = "SI-0000-0000";
    entry.detail = "shown=1";
    entry.address = "192.0.2.7";
    entry.session = "a1b2";
    entry.request = "r-1";
    entry.outcome = ActResult.DONE;
    entry.reason = new byte[] {1};

    assertThat(new AuditRow(entry))
        .isEqualTo(
            new AuditRow(
                7,
                Base64.getEncoder().encodeToString(MerkleHashes.leaf(entry.line())),
                Instant.EPOCH,
                "6f1c",
                Optional.of("Tess Triager"),
                "example-police",
                Optional.of(Act.REPORT_OPENED),
                Optional.of(LoggedOperation.CONSULTATION),
                Optional.of("SI-0000-0000"),
                "triage",
                Optional.of("shown=1"),
                new AuditRow.Where(
                    Optional.of("192.0.2.7"), Optional.of("a1b2"), Optional.of("r-1")),
                Optional.of(ActResult.DONE),
                true));
  }

  @Test
  void whatAnEntryDoesNotHoldIsEmpty() {
    var found = new AuditRow(entry());

    assertThat(found.reference()).isEmpty();
    assertThat(found.detail()).isEmpty();
    assertThat(found.outcome()).isEmpty();
    assertThat(found.reasoned()).isFalse();
    assertThat(found.where())
        .isEqualTo(new AuditRow.Where(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MENTIONS_JUDGED | verdict=taken-back kinds=children+people | \
              Judgement: taken back. Kind of entry: children and people
          JUDGEMENTS_READ | rows=2 | Entries shown: 2
          ENTITY_SHOWN | shown=sealed | Shown: encrypted, for auditors to open
          ENTITIES_LISTED | shown=sealed | Shown: encrypted, for auditors to open
          NOTE_ADDED | note=6f1c-7 | Number of the note: 6f1c-7
          COMPLAINT_LOOKUP_ASKED | lookup=0199-6f1c4a2b | Request: 6f1c4a2b
          COMPLAINT_LOOKUP_OPENED | lookup=0199-6f1c4a2b state=answered | \
              Request: 6f1c4a2b. Status: answered
          TASK_DONE | task=6f1c-7 | Number of the task: 6f1c-7
          ENTITY_NOTED | note=6f1c-7 review=2026-12-01 | \
              Number of the note: 6f1c-7. To review on: 2026-12-01
          VALUE_WATCHED | watch=6f1c-7 by=plate until=2026-12-01 | \
              Number on the watch list: 6f1c-7. Kind of detail: plate. Last day: 2026-12-01
          GROUP_SHOWN | group=sealed | Group: encrypted, for auditors to open
          MATCH_SCORED | records=3 pairs=1 | \
              Descriptions compared: 3. Pairs that may be the same: 1
          NETWORK_EXPORTED | recipient=childrens-services shown=sealed | \
              Recipient: Children’s social care. Shown: encrypted, for auditors to open
          PAPER_MADE | way=paper grade=2AP | Way: PDF. Grade: 2AP
          PASSED_ON | way=mail what=original recipient=childrens-services grade=2-C-P | \
              Way: encrypted email. What: the report as it was sent to the team.\
           Recipient: Children’s social care. Grade: 2-C-P
          DISCLOSURE_ACKNOWLEDGED | recipient=health how=call | Recipient: Health. How: by phone
          REPORT_SUBMITTED | wording=1:00ff | \
              What the report said: can be proved with the receipt
          REPORT_TYPED_IN | by=telephone wording=1:00ff | \
              Told by: telephone. What the report said: fixed in the log, without a receipt
          LETTER_DELIVERED | inbox=duty to=a-b@example.org attempt=1 | \
              Inbox: duty. To: a-b@example.org. Attempt: 1
          LETTER_DELIVERED | queue=Q-1 certificates=1f,2a | \
              Answer of the mail server: Q-1. Encrypted for certificates: 1f,2a
          LETTER_DELIVERED | queue=unnamed | Answer of the mail server: accepted, without a number
          LEADS_TOLD | kind=overdue letter=6f1c-7 code=Q-1 | \
              Id of the email in this service: 6f1c-7. Answer of the mail server: Q-1
          LETTER_DELIVERED | inbox=auditors entry=6f1c-7 | \
              Inbox: auditors. Id of the entry: 6f1c-7
          REPORTER_MAILED | inbox=reporter told=draft | Inbox: reporter. Told of: draft
          UNUSUAL_ACCESS | causes=own-name,bulk mail=auditors | \
              Causes: own name, bulk. Emailed to: auditors
          EVIDENCE_MADE | size=70 entries=13 | Entries in the log: 70. Entries in the bundle: 13
          ACCESS_LOOKED_INTO | entry=249 | Row of that entry in the database: 249
          ACCESS_LOOKED_INTO | event=6f1c-7 answer=not-justified | \
              Id of that entry: 6f1c-7. Answer: not justified
          ACCESS_LOOKED_INTO | event=6f1c-7 answer=followed-up | \
              Id of that entry: 6f1c-7. Answer: being followed up
          ENTITY_SHOWN | something=else | something=else
          REPORTS_LISTED | shown=0 | Shown: 0
          STATUS_READ | shown=1 SI-0000-0000 | Shown: 1 (SI-0000-0000)
          TASKS_LISTED | shown=1 SI-0000-0000 | Shown: 1 (SI-0000-0000)
          WORK_LISTED | shown=1 SI-0000-0000 | Shown: 1 (SI-0000-0000)
          REPORTS_REFILED | shown=1 SI-0000-0000 | Shown: 1 (SI-0000-0000)
          LOG_OPENED | log=LOG-0000-0000 version=2 | Sanitised log: LOG-0000-0000. Version: 2
          DISCLOSURE_OPENED | way=paper what=LOG-0000-0000/2 grade=2AP | \
              Way: PDF. What: sanitised log LOG-0000-0000, version 2\
           (a text that was written for sharing, not the report itself). Grade: 2AP
          REPORTS_SEARCHED | by=name shown=2 SI-0000-0000 SI-1111-1111 | \
              Kind of detail: name. Shown: 2 (SI-0000-0000, SI-1111-1111)
          REPORT_GRADED | grade=2AP | Grade: 2AP
          REPORT_CLOSED | outcome=no-further-action | Outcome: no further action
          """)
  void codesAboutJoiningUpAndPassingOnAreInPlainWords(Act act, String codes, String words) {
    var entry = entry();
    entry.act = act;
    entry.detail = codes;
    assertThat(new AuditRow(entry).detailInWords()).contains(words);
    assertThat(new AuditRow(entry).detail()).contains(codes);
  }

  /** Lines of before have no kind: nothing is said of them that they do not tell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LETTER_DELIVERED | inbox=auditors entry=6f1c-7 attempt=1 | \
              Notified: sent an alert to the auditors
          LETTER_DELIVERED | inbox=a kind=alert entry=6f1c-7 attempt=1 | \
              Notified: sent an alert to the auditors
          LETTER_DELIVERED | inbox=team kind=full to=a@example.org queue=Q certificates=1f | \
              Disclosed: sent the full report to the team inbox
          LETTER_DELIVERED | inbox=team to=a@example.org queue=Q certificates=1f | \
              Disclosed: sent the full report to the team inbox
          LETTER_DELIVERED | inbox=team to=a@example.org queue=Q | \
              Notified: sent a notice without content to the team inbox
          LETTER_DELIVERED | inbox=team kind=call-back to=a@example.org queue=Q | \
              Notified: sent a notice to the team inbox that somebody asked to be called
          LETTER_DELIVERED | inbox=auditors kind=lookup-waits lookup=6f1c-7 attempt=1 queue=Q | \
              Notified: sent the auditors word that a request to look up a name is waiting
          LETTER_DELIVERED | inbox=recipient disclosure=6f1c-7 queue=Q certificates=1f | \
              Disclosed: sent the recipient what was passed on
          LETTER_DELIVERED | inbox=x call-out=x queue=Q | \
              Notified: sent a call-out without content to somebody on the call-out list
          LETTER_HELD | inbox=auditors entry=6f1c-7 reason=certificate-expired | \
              Refused: held an email back. It was an alert to the auditors
          LETTER_HELD | inbox=team to=a@example.org reason=certificate-expired | \
              Refused: held an email back
          LEADS_TOLD | inbox=leads kind=leads-disclosure letter=6f1c-7 code=Q | \
              Notified: emailed the leads that something was passed on or is waiting for approval
          LEADS_TOLD | letter=6f1c-7 code=Q | Notified: emailed the leads
          REPORTER_MAILED | inbox=reporter told=draft | \
              Notified: emailed the reporter, without content
          PASSED_ON | recipient=partner | Disclosed: passed something on from the report
          """)
  void anEntryOfAMailSaysWhatWasSentToWhom(Act act, String codes, String words) {
    var entry = entry();
    entry.act = act;
    entry.operation = act.operation();
    entry.detail = codes;
    var row = new AuditRow(entry);
    assertThat(row.operationInWords() + ": " + row.actInWords()).isEqualTo(words);
    assertThat(row.operation()).contains(act.operation());
  }

  @Test
  void theOtherEntryThatItsCodesNameIsKnown() {
    var entry = entry();
    for (var codes :
        List.of("entry=249", "format=proof entry=249", "inbox=a entry=249 attempt=1")) {
      entry.detail = codes;
      assertThat(new AuditRow(entry).otherEntry()).as(codes).contains(249L);
    }
    for (var codes : List.of("entry=6f1c-7", "reentry=249", "shown=3")) {
      entry.detail = codes;
      assertThat(new AuditRow(entry).otherEntry()).as(codes).isEmpty();
    }
  }

  @Test
  void theOtherEntryMayBeNamedByItsId() {
    var entry = entry();
    var id = "0e8b5c1e-0000-4000-8000-000000000007";
    entry.act = Act.ACCESS_LOOKED_INTO;
    entry.detail = "event=" + id + " answer=not-justified";
    assertThat(new AuditRow(entry).otherEvent()).contains(UUID.fromString(id));
    assertThat(new AuditRow(entry).otherEntry()).isEmpty();
    assertThat(new AuditRow(entry).answer()).contains(AccessAnswer.NOT_JUSTIFIED);
    entry.detail = "entry=249";
    assertThat(new AuditRow(entry).otherEvent()).isEmpty();
    assertThat(new AuditRow(entry).answer()).contains(AccessAnswer.JUSTIFIED);
    entry.act = Act.UNUSUAL_ACCESS;
    assertThat(new AuditRow(entry).answer()).isEmpty();
  }

  /** Or an enquiry that goes on would be read as a finding against somebody. */
  @Test
  void anEntrySaysWhatTheAuditorAnsweredAndNothingElse() {
    var entry = entry();
    entry.act = Act.ACCESS_LOOKED_INTO;
    for (var said :
        List.of(
            "justified=that it was justified",
            "not-justified=that it was not justified",
            "followed-up=that it is being followed up")) {
      entry.detail = "event=" + UUID.randomUUID() + " answer=" + said.replaceFirst("=.*", "");
      assertThat(new AuditRow(entry).actInWords())
          .isEqualTo("looked into unusual access, and said " + said.replaceFirst(".*=", ""));
    }
    entry.detail = "entry=249";
    assertThat(new AuditRow(entry).actInWords()).endsWith("that it was justified");
    entry.detail = "event=" + UUID.randomUUID() + " answer=unknown";
    assertThat(new AuditRow(entry).answer()).isEmpty();
    assertThat(new AuditRow(entry).actInWords()).isEqualTo(Act.ACCESS_LOOKED_INTO.words());
  }

  @Test
  void onlyStaffAndTheServiceHaveNames() {
    var entry = entry();
    assertThat(new AuditRow(entry).whoInWords()).isEqualTo("Tess Triager");
    entry.actorName = null;
    assertThat(new AuditRow(entry).whoInWords()).isEqualTo("An account without a name");
    entry.actor = AuditTrail.SERVICE.subject();
    assertThat(new AuditRow(entry).whoInWords()).isEqualTo("The service");
    assertThat(
            new ReaderOfReport(
                    new ReaderOfReport.Who("6f1c", Optional.empty(), ""),
                    Sight.OPENED,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1,
                    0,
                    Optional.empty(),
                    Set.of())
                .name())
        .isEqualTo("An account without a name");
    assertThat(
            new ReaderOfReport(
                    new ReaderOfReport.Who("6f1c", Optional.of("Tess"), ""),
                    Sight.OPENED,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1,
                    0,
                    Optional.empty(),
                    Set.of())
                .name())
        .isEqualTo("Tess");
  }

  private static AuditEntry entry() {
    var entry = new AuditEntry();
    entry.id = 7L;
    entry.eventId = new UUID(0, 7);
    entry.roles = "triage";
    entry.occurredAt = Instant.EPOCH;
    entry.act = Act.REPORT_OPENED;
    entry.operation = LoggedOperation.CONSULTATION;
    entry.actor = "6f1c";
    entry.actorName = "Tess Triager";
    entry.agency = "example-police";
    entry.purpose = "triage";
    return entry;
  }
}
