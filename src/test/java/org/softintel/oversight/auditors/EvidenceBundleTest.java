package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.GivenSignedLog;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.InLog;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.ActResult;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.Beside;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.verify.Receipt;
import org.softintel.audit.verify.TimeBounds;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.given.MigratedPostgres;
import org.softintel.given.PaperTemplates;
import org.softintel.given.Pdf;
import org.softintel.platform.database.Sql;
import org.softintel.platform.http.GivenHeavyWork;
import org.softintel.platform.page.TaggedPdf;

/** A court gets what it needs about one report, and checks it with openssl and nothing of ours. */
class EvidenceBundleTest {
  private static final int ENTRIES = 300;
  private static final Instant BEFORE = Instant.parse("2026-11-24T14:03:05Z");
  private static final Path PAGE = Path.of("docs/operating/checking-a-receipt.md");
  private static final String UNCHECKED =
      "NOT checked: statement.pdf, entries.csv, how-to-check.txt, checking-a-receipt.txt";
  private static final String FOLDER = "evidence-SI-0000-0000";

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private GivenSignedLog log;

  @BeforeEach
  void aLogOfMoreThanOneTile() throws Exception {
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    var trail = new GivenTrail(sql);
    log = new GivenSignedLog(sql, folder);
    trail.record(AuditEvent.onReport(Act.REPORT_OPENED, "SI-0000-0000"));
    trail.record(AuditEvent.shown(Act.REPORTS_LISTED, List.of("SI-0000-0000", "SI-1111-1111")));
    IntStream.range(2, ENTRIES).forEach(it -> trail.sendReport());
    log.sequence(Instant.now());
    trail.sendReport();
    Files.writeString(folder.resolve("their-key"), log.proofs().verifierKey() + "\n");
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void eachProofHoldsByOpensslAlone() throws Exception {
    var bundle = unpacked(made(evidence(0, 1, 7, 255, 256, 299)));

    var answer = checked(bundle);

    assertThat(answer)
        .containsExactly(
            "OK entry 0",
            "OK entry 1",
            "OK entry 255",
            "OK entry 256",
            "OK entry 299",
            "OK entry 7",
            "OK: 6 proofs, in a log of 300 entries",
            "Log: " + key().name(),
            "Its key: " + key().fingerprint(),
            "Report SI-0000-0000 is named by 2 of these entries",
            "Report SI-1111-1111 is named by 1 of these entries",
            UNCHECKED,
            "NOT shown: that no entry is missing");
    for (var place : List.of(0, 1, 7, 255, 256, 299)) {
      var proof =
          Receipt.parse(
              Files.readAllBytes(bundle.resolve("proofs/entry-" + place + ".tlog-proof")));
      assertThat(proof.verify(log.keys()).size()).isEqualTo(ENTRIES);
      assertThat(bundle.resolve("entries/entry-" + place + ".json")).hasContent(proof.entry());
    }
    assertThat(bundle.resolve("checkpoint")).hasContent(log.newest().note());
  }

  @Test
  void whatWasChangedAfterwardsIsSeenByOpensslToo() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var proof = bundle.resolve("proofs/entry-7.tlog-proof");
    var good = Files.readString(proof);

    assertThat(after(bundle, proof, good.replaceFirst("index 7", "index 6")))
        .containsExactly(
            "WRONG proofs/entry-7.tlog-proof: it says entry 6: it was renamed or changed");
    var hash = good.lines().skip(3).findFirst().orElseThrow();
    var other = good.lines().skip(4).findFirst().orElseThrow();
    assertThat(after(bundle, proof, good.replace(hash, other)))
        .containsExactly("WRONG proofs/entry-7.tlog-proof: the log does not hold its entry");
    assertThat(after(bundle, proof, good.replace(hash + "\n", "")))
        .containsExactly("WRONG proofs/entry-7.tlog-proof: it has too few hashes");
    assertThat(after(bundle, proof, good.replace("\n300\n", "\n301\n")))
        .containsExactly(
            "WRONG proofs/entry-7.tlog-proof: its checkpoint is not the one of this bundle");
    var checkpoint = bundle.resolve("checkpoint");
    Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n300\n", "\n301\n"));
    assertThat(after(bundle, proof, good.replace("\n300\n", "\n301\n")))
        .containsExactly("WRONG proofs/entry-7.tlog-proof: the signature is not of this key");
  }

  /** It is the one of the documentation, whose boxes CheckingAReceiptTest runs. */
  @Test
  void thePageThatNeedsNoProgramOfOursIsInTheBundle() throws Exception {
    var bundle = unpacked(made(evidence(7)));

    assertThat(bundle.resolve("checking-a-receipt.txt")).hasSameTextualContentAs(PAGE);
    assertThat(Files.readString(bundle.resolve("how-to-check.txt")))
        .contains("checking-a-receipt.txt");
  }

  /** As an expert does with an export of the whole log: some entries name a report elsewhere. */
  @Test
  void theSearchThatThePageGivesFindsEveryEntryThatNamesTheReport() throws Exception {
    var bundle = unpacked(made(evidence(0, 1, 7)));
    var page = Files.readString(bundle.resolve("how-to-check.txt"));
    var search = page.lines().filter(it -> it.startsWith("  grep ")).findFirst().orElseThrow();
    try (var export = Files.newBufferedWriter(bundle.resolve("FILE"))) {
      for (var place : List.of(0, 1, 7)) {
        export.write(Files.readString(bundle.resolve("entries/entry-" + place + ".json")) + "\n");
      }
    }

    assertThat(run(bundle, "sh", "-c", search.replace("SI-....-....", "SI-0000-0000")))
        .extracting(it -> it.substring(0, 2))
        .containsExactly("1:", "2:");
  }

  @Test
  void anEntryThatIsGoneOrChangedIsNamed() throws Exception {
    var bundle = unpacked(made(evidence(7, 90)));
    var entry = bundle.resolve("entries/entry-90.json");
    var good = Files.readString(entry);
    var wrong = "WRONG proofs/entry-90.tlog-proof: entries/entry-90.json ";

    assertThat(after(bundle, entry, good.replace("REPORT", "TROPER")))
        .endsWith(wrong + "is not what this proof holds: one of them was changed");
    assertThat(after(bundle, entry, good + "\r\n"))
        .endsWith(wrong + "has other line ends: ask for the bundle again");
    Files.move(entry, bundle.resolve("entries/entry-91.json"));
    assertThat(checked(bundle)).endsWith(wrong + "is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proofs/entry-7.tlog-proof", "checkpoint"})
  void theLineEndsOfWindowsAreCalledThat(String name) throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var file = bundle.resolve(name);

    assertThat(after(bundle, file, Files.readString(file).replace("\n", "\r\n")))
        .containsExactly(
            "WRONG proofs/entry-7.tlog-proof: it has other line ends, or the checkpoint has: ask"
                + " for the bundle again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries/.entry-8.json",
        "entries/..entry-8.json",
        "entries/notes.txt",
        "entries/.DS_Store",
        "proofs/.entry-8.tlog-proof",
        "proofs/notes.txt"
      })
  void whatBelongsToNoProofIsNoticedWhateverItsName(String name) throws Exception {
    var bundle = unpacked(made(evidence(7)));
    Files.writeString(bundle.resolve(name), "{}");

    assertThat(checked(bundle)).contains("NOT of this bundle: " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/null", "nowhere", "../their-key"})
  void aLinkIsNoFileOfABundle(String to) throws Exception {
    var bundle = unpacked(made(evidence(7)));
    for (var name : List.of("proofs/entry-8.tlog-proof", "entries/entry-7.json")) {
      var link = bundle.resolve(name);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, Path.of(to));
      assertThat(checked(bundle)).last(STRING).endsWith(" is not a plain file");
      Files.delete(link);
    }
  }

  @Test
  void signaturesThatWereNotCheckedAreCounted() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    for (var name : List.of("checkpoint", "proofs/entry-7.tlog-proof")) {
      var file = bundle.resolve(name);
      Files.writeString(file, Files.readString(file) + "— witness.example aW52ZW50ZWQ=\n");
    }

    assertThat(checked(bundle))
        .containsSequence(
            "No report is named by these entries",
            UNCHECKED,
            "NOT checked: signatures of others, such as witnesses: 1");
  }

  /** After a change of keys, a note may have the signatures of both. */
  @Test
  void theSignatureIsThatOfTheKeyOfThisId() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var own = "— " + key().name() + " ";
    var other = own + Base64.getEncoder().encodeToString(new byte[68]) + "\n";
    for (var name : List.of("checkpoint", "proofs/entry-7.tlog-proof")) {
      var file = bundle.resolve(name);
      Files.writeString(file, Files.readString(file).replace(own, other + own));
    }
    assertThat(checked(bundle)).contains("OK entry 7");

    for (var name : List.of("checkpoint", "proofs/entry-7.tlog-proof")) {
      var file = bundle.resolve(name);
      var text = Files.readString(file);
      Files.writeString(file, text.substring(0, text.lastIndexOf(own)));
    }
    assertThat(checked(bundle))
        .containsExactly("WRONG proofs/entry-7.tlog-proof: it has no signature of this key");
  }

  @Test
  void whatElseIsThereIsSaidToBeUnchecked() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    Files.copy(folder.resolve("their-key"), bundle.resolve("THEIR-KEY"));
    for (var name : List.of(".hidden", "entries.xlsx\rOK")) {
      Files.writeString(bundle.resolve(name), "invented");
    }

    assertThat(run(bundle, "sh", "check.sh", "THEIR-KEY"))
        .endsWith(
            UNCHECKED,
            "NOT of this bundle: entries.xlsx?OK",
            "NOT of this bundle: .hidden",
            "NOT shown: that no entry is missing");
  }

  @Test
  void whatIsNotProvedIsSaidLast() throws Exception {
    var bundle = unpacked(made(evidence(0, 7)));
    Files.writeString(bundle.resolve("statement.pdf"), "forged");
    Files.writeString(bundle.resolve("entries.csv"), "forged");
    Files.delete(bundle.resolve("entries/entry-7.json"));
    Files.delete(bundle.resolve("proofs/entry-7.tlog-proof"));

    assertThat(checked(bundle))
        .containsExactly(
            "OK entry 0",
            "OK: 1 proof, in a log of 300 entries",
            "Log: " + key().name(),
            "Its key: " + key().fingerprint(),
            "Report SI-0000-0000 is named by 1 of these entries",
            UNCHECKED,
            "NOT shown: that no entry is missing");
  }

  /** Some shells run commands that stand in what they are to count with. */
  @Test
  void whatStandsInABundleIsNeverRun() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var proof = bundle.resolve("proofs/entry-7.tlog-proof");
    var good = Files.readString(proof);
    for (var place : List.of("a[$(touch${IFS}run)]", "07", "-7", "7 ", "1000000000000000000", "")) {
      Files.copy(
          bundle.resolve("entries/entry-7.json"),
          bundle.resolve("entries/entry-" + place + ".json"),
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(after(bundle, proof, good.replace("\nindex 7\n", "\nindex " + place + "\n")))
          .as(place)
          .hasSize(1)
          .first(STRING)
          .startsWith("WRONG proofs/entry-7.tlog-proof: its place is ");
    }
    assertThat(bundle.resolve("run")).doesNotExist();
  }

  /**
   * Whoever forged a bundle would sign it with an "older" key of theirs, or write OK themselves.
   */
  @Test
  void whatAFileIsCalledIsNeverObeyed() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var option = "x --older-vkey audit.vkey --receipt y.tlog-proof";
    Files.createFile(bundle.resolve("proofs").resolve(option));
    var page = Files.readString(bundle.resolve("how-to-check.txt"));
    var commands =
        page.substring(page.indexOf("Or with the verifier"), page.indexOf("It prints OK and"));
    var command = commands.lines().filter(it -> it.startsWith("  ")).toList();
    assertThat(run(bundle, "sh", "-c", "java() { printf '%s\\n' \"$@\"; }\n" + lines(command)))
        .endsWith(
            "--vkey",
            "../AUDITORS/audit.vkey",
            "--receipt",
            "proofs/entry-7.tlog-proof",
            "--receipt",
            "proofs/" + option);
    Files.delete(bundle.resolve("proofs").resolve(option));

    for (var name : List.of("a\\rOK: 1 proofs\\n\\c", "a\rOK: 1 proofs", "a\nOK: 1 proofs")) {
      var file = Files.createFile(bundle.resolve("proofs/" + name + ".tlog-proof"));
      assertThat(checked(bundle)).as(name).singleElement(STRING).startsWith("WRONG proofs/a");
      Files.delete(file);
    }
  }

  private VerifierKey key() {
    return VerifierKey.parse(log.proofs().verifierKey());
  }

  private static String lines(List<String> commands) {
    return String.join("\n", commands);
  }

  @Test
  void anotherPlaceAndAnEntryWithoutProofAreSeen() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var proof = bundle.resolve("proofs/entry-7.tlog-proof");
    var good = Files.readString(proof);

    assertThat(after(bundle, proof, good.replaceFirst("index 7", "index 300")))
        .containsExactly("WRONG proofs/entry-7.tlog-proof: its place is not in that log");
    Files.copy(bundle.resolve("entries/entry-7.json"), bundle.resolve("entries/entry-8.json"));
    assertThat(after(bundle, proof, good))
        .endsWith(
            "WRONG proofs/entry-8.tlog-proof: it is missing, so nothing proves"
                + " entries/entry-8.json");
    Files.move(bundle.resolve("entries/entry-8.json"), bundle.resolve("entries/entry-7"));
    assertThat(after(bundle, proof, good)).contains("NOT of this bundle: entries/entry-7");
  }

  @Test
  void theSameEntriesMakeTheSameBytes() throws Exception {
    var evidence = evidence(0, 7, 256);

    assertThat(made(evidence)).isEqualTo(made(evidence));
  }

  /** Or whoever has a part of it would take that for all there is. */
  @Test
  void whatBreaksOffHasNoEndOfAZip() {
    var sent = new ByteArrayOutputStream();
    var breaking =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            if (sent.size() == 3_000) {
              throw new IOException("the reader went away");
            }
            sent.write(each);
          }

          @Override
          public void close() {
            throw new AssertionError("the stream is whoever's who opened it");
          }
        };

    assertThatThrownBy(() -> write(evidence(0, 1, 7), breaking))
        .hasMessage("the reader went away")
        .hasNoSuppressedExceptions();

    assertThat(sent.toString(ISO_8859_1)).startsWith("PK\3\4").doesNotContain("PK\5\6");
  }

  @Test
  void theStatementIsTaggedAndSaysWhatIsProvedAndWhatIsNot() throws Exception {
    var known = evidence(0, 7);
    var held = new ArrayList<>(known.held());
    held.add(placed(row(8), 8, Act.REPORT_SUBMITTED, "a1b2"));
    held.add(placed(row(9), 9, Act.STATUS_READ, "a1b2"));
    held.add(placed(row(10), 10, Act.GROUP_EXPIRED, "service"));
    held.add(placed(row(11), 11, Act.REASON_ASKED, "c3d4"));
    var waiting = placed(row(300), Optional.empty(), InLog.WAITING);
    var bundle =
        unpacked(
            made(
                new ReportEvidence(
                    known.reference(),
                    known.maker(),
                    known.upTo(),
                    Optional.of(new TimeBounds(Optional.of(BEFORE), BEFORE.plusSeconds(4))),
                    held,
                    List.of(waiting),
                    3)));

    var paper = Files.readAllBytes(bundle.resolve("statement.pdf"));

    assertThat(Pdf.faults(paper)).isEmpty();
    assertThat(Pdf.read(paper).title()).isEqualTo("What was done with report SI-0000-0000");
    assertThat(Pdf.read(paper).text())
        .contains(
            "Ada Auditor, an auditor of that service, made the bundle.",
            "This bundle has 6 entries about this report",
            "According to the service, it was signed on ",
            // The name of the log may be broken across two lines.
            " had 300 entries",
            "No independent witness has signed this checkpoint. Only the service has signed it.",
            "Who opened this report or looked up its status",
            "The account that sent the report, Agency example-police, account a1b2: opened what"
                + " they sent, or looked up its status, 1 time, on ",
            "The general purpose of an entry is assumed from the kind of work, unless a program"
                + " sent it. Nobody typed it.",
            "what people typed, such as the reason they gave for opening the report",
            "If a court needs these words, an auditor can open the entry in the service and print"
                + " its page.",
            "independent witnesses first saw a log with all these entries between 24 November 2026"
                + " at 2:03:05pm and 24 November 2026 at 2:03:09pm.",
            "Tess ? Triager, Agency example-police, account 6f1c: 1 time, on ",
            "They were not asked for a reason.",
            "Asked to open it, but did not",
            "Agency example-police, account c3d4: 1 time, on ",
            "or looked up the status of this report alone.",
            "lists and searches showed this report 3 times. That includes the list that senders"
                + " have of their own reports. Their entries are not in this bundle, because they"
                + " name other reports.",
            "No entry in this bundle says that the service flagged access to this report as"
                + " unusual.",
            "No entry in this bundle says that the report was restricted to named people.",
            "It does not show that there are no other entries",
            "Entries without a proof",
            "It is still being added to the log, so it has no proof yet.",
            "Entry 7, ",
            "The service. ",
            "Read: opened the report. General purpose: To assess reports and act on them. They"
                + " were not asked for a reason this time. IP address: 192.0.2.7. Outcome: Done.");
    assertThat(Files.readString(bundle.resolve("entries.csv")))
        .contains("\"Being added to the log\"", "Tess \u6f22 Triager");
  }

  @Test
  void whoSignedTheCheckpointBesideTheLogIsNamedWithTheTime() {
    var signature = ByteBuffer.allocate(76).putInt(7).putLong(BEFORE.getEpochSecond()).array();
    var line = "— witness.example/w1 " + Base64.getEncoder().encodeToString(signature) + "\n";
    var signed = log.newest();
    var witnessed = new Signed(signed.size(), signed.note() + line, signed.at());

    var statement =
        EvidenceStatement.of(
            new ReportEvidence(
                "SI-0000-0000",
                "Ada Auditor",
                witnessed,
                Optional.empty(),
                List.of(),
                List.of(),
                0),
            List.of(),
            List.of());

    assertThat(statement.witnesses())
        .containsExactly(
            "The independent witness witness.example/w1 signed the same checkpoint on 24 November"
                + " 2026 at 2:03:05pm.");
  }

  @Test
  void whatWasPassedOnIsToldBesideWhoOpenedIt() throws Exception {
    var known = evidence(0);
    var held = new ArrayList<>(known.held());
    held.add(
        passedOn(
            row(8), 8, Act.PASSED_ON, "disclosure=6f1c way=paper what=L-1/1 recipient=police"));
    held.add(passedOn(row(11), 11, Act.UNUSUAL_ACCESS, "causes=bulk"));
    held.add(passedOn(row(9), 9, Act.LETTER_DELIVERED, "inbox=auditors entry=6f1c queue=Q"));
    held.add(passedOn(row(10), 10, Act.LETTER_DELIVERED, "inbox=duty kind=full to=a@example.org"));

    var text = Pdf.read(paper(known, held)).text();

    var summary =
        text.substring(
            text.indexOf("What was passed on from this report"),
            text.indexOf("What this bundle does not show"));
    assertThat(summary)
        .contains(
            "24 November 2026 at 2:03pm, An account without a name, Agency example-police, account"
                + " a1b2: passed something on from the report. Way: PDF. What: sanitised log L-1,"
                + " version 1 (a text that was written for sharing, not the report itself)."
                + " Recipient: Police or law enforcement.",
            "sent the full report to the team inbox. Inbox: duty. To: a@example.org.",
            "and the reason for sharing, are encrypted")
        .doesNotContain("alert", "6f1c way");
    assertThat(text)
        .doesNotContain("or who was sent information")
        .contains("way. Why it was flagged: many reports within an hour. Details")
        .contains("Recipient and reason for sharing: encrypted, not in this bundle");
    assertThat(Pdf.read(paper(known, known.held())).text())
        .contains("No entry in this bundle shows that anything was passed on from this report.");
  }

  /** Of the team's own inbox nothing is kept back. */
  @Test
  void whatIsSaidOfRecipientsOutsideIsSaidOnlyWhereThereAreSome() throws Exception {
    var known = evidence(0);
    var held = new ArrayList<>(known.held());
    held.add(passedOn(row(10), 10, Act.LETTER_DELIVERED, "inbox=duty kind=full to=a@example.org"));

    assertThat(Pdf.read(paper(known, held)).text())
        .contains("sent the full report to the team inbox")
        .doesNotContain("For recipients outside the team");
  }

  @Test
  void flagsAndRestrictionsAreToldInTheSummary() throws Exception {
    var known = evidence(0);
    var held = new ArrayList<>(known.held());
    held.add(passedOn(row(8), 8, Act.UNUSUAL_ACCESS, "causes=bulk"));
    held.add(passedOn(row(9), 9, Act.UNUSUAL_ACCESS, "causes=denied"));
    held.add(said(20, "event=" + new UUID(0, 8) + " answer=justified", held.get(1)));
    var restricted = passedOn(row(11), 11, Act.REPORT_RESTRICTED, "readers=6f1c");
    held.add(
        new PlacedEntry(
            restricted
                .entry()
                .beside(
                    new Beside(
                        Optional.empty(), Optional.empty(), Map.of("6f1c", "Terry Example"))),
            restricted.place(),
            restricted.inLog()));
    held.add(passedOn(row(12), 12, Act.RESTRICTION_LIFTED, ""));

    var text = Pdf.read(paper(known, held)).text();

    assertThat(text.substring(0, text.indexOf("What was passed on from this report")))
        .contains(
            "The service flagged access to this report as unusual 2 times. This does not mean that"
                + " the access was wrong: see the causes in entries 8, 9. Auditors said of entry",
            "Of the others they have said nothing.",
            "restricted the report to named people (entry 11). May read it: Terry Example.",
            "lifted the restriction of the report (entry 12).");
  }

  @Test
  void withoutAWitnessTheStatementSaysWhatElseCanBeShown() throws Exception {
    var known = evidence(0);

    assertThat(Pdf.read(paper(known, known.held())).text())
        .contains(
            "No independent witness signed the checkpoint. If an auditor kept an earlier checkpoint"
                + " from an email, an expert can use it to show that the log was not changed after"
                + " that email.");
  }

  @Test
  void noTimeAndNoReferenceIsBrokenAcrossLines() throws Exception {
    var known = evidence(IntStream.range(0, 30).toArray());
    var held = new ArrayList<>(known.held());
    IntStream.range(30, 60)
        .forEach(
            it ->
                held.add(
                    passedOn(
                        row(it),
                        it,
                        Act.REPORTS_LISTED,
                        "shown=9" + " SI-0000-0000".repeat(it % 9 + 1))));

    var lines = Pdf.lines(paper(known, held));

    assertThat(lines).anyMatch(it -> it.contains("SI-0000-0000"));
    assertThat(lines)
        .noneMatch(it -> it.matches(".*\\bSI-([0-9]{4}-?)?|.*SI-0000-|.* November( 2026( at)?)?"))
        .noneMatch(it -> it.matches("(0000-)?0000\\b.*|(2026 )?at [0-9:]+[ap]m.*|[0-9:]+[ap]m.*"));
  }

  private byte[] paper(ReportEvidence known, List<PlacedEntry> held) throws Exception {
    var evidence =
        new ReportEvidence(
            known.reference(), known.maker(), known.upTo(), Optional.empty(), held, List.of(), 0);
    return Files.readAllBytes(unpacked(made(evidence)).resolve("statement.pdf"));
  }

  private static PlacedEntry passedOn(long row, long place, Act act, String codes) {
    var entry = entry(row, act, "a1b2", Optional.empty(), Optional.of(codes));
    return new PlacedEntry(entry, Optional.of(place), InLog.HELD);
  }

  @Test
  void onlyWhatShowedTheReportIsCounted() {
    var held =
        List.of(
            given(1, "terry", Act.REPORT_LOOKED_UP, "r1", 0, false),
            given(2, "terry", Act.REASON_ASKED, "r2", 1, false),
            given(11, "tess", Act.REASON_ASKED, "r3", 2, false),
            given(3, "tess", Act.REPORT_LOOKED_UP, "r3", 2, false),
            given(4, "tess", Act.REPORT_OPENED, "r4", 3, true),
            given(5, "tess", Act.REPORT_OPENED, "r5", 3, false),
            given(6, "tess", Act.VIEWERS_SHOWN, "r6", 4, false),
            given(7, "rona", Act.STATUS_READ, "r7", 5, false),
            given(8, "rona", Act.COPY_OPENED, "r8", 6, false),
            given(9, "tom", Act.REPORT_OPENED, "r9", 7, true),
            given(10, "tom", Act.REPORT_OPENED, "r10", 20, false),
            given(12, "lesley", Act.DISCLOSURE_OPENED, "r12", 21, false),
            given(13, "tom", Act.DISCLOSURE_OPENED, "r13", 22, false));

    var statement =
        EvidenceStatement.of(
            new ReportEvidence(
                "SI-0000-0000", "Ada Auditor", log.newest(), Optional.empty(), held, List.of(), 0),
            held,
            List.of());

    assertThat(statement.readers())
        .extracting(it -> it.who().account() + ": " + it.times())
        .containsExactly(
            "tess: 1 time",
            "rona: opened what they sent, or looked up its status, 2 times",
            "tom: 2 times");
    assertThat(statement.unseen())
        .extracting(it -> it.who().account() + ": " + it.times())
        .containsExactly("terry: 2 times");
    assertThat(statement.passedOnOnly())
        .extracting(it -> it.who().account() + ": " + it.times())
        .containsExactly("lesley: 1 time");
  }

  /** Or a court would read that somebody was flagged, and not that it was found justified. */
  @Test
  void whatAnAuditorFoundStandsBesideTheUnusualAccess() {
    var flagged = placed(row(8), 8, Act.UNUSUAL_ACCESS, "a1b2");
    var other = placed(row(9), 9, Act.UNUSUAL_ACCESS, "a1b2");
    var found =
        List.of(
            flagged,
            other,
            said(20, "event=" + new UUID(0, 8) + " answer=not-justified", flagged),
            said(21, "event=" + new UUID(0, 8) + " answer=justified", flagged),
            said(22, "event=" + new UUID(0, 9) + " answer=followed-up", other));

    var lines =
        EvidenceStatement.of(
                new ReportEvidence(
                    "SI-0000-0000", "A", log.newest(), Optional.empty(), found, List.of(), 0),
                found,
                List.of())
            .lines();

    assertThat(lines.get(0).more()).contains("Looked into: Justified (entry 21).");
    assertThat(lines.get(1).more()).contains("Looked into: Being followed up (entry 22).");
    assertThat(lines.get(2).more()).contains("About entry 8.", "Answer: not justified");
    assertThat(lines.get(2).what()).endsWith("and said that it was not justified");
    assertThat(lines.get(4).what()).endsWith("and said that it is being followed up");
  }

  /** By its number, which a court has; who asked for what another officer agreed to is named. */
  @Test
  void aReasonThatStillCountedAndWhoAskedStandInTheStatement() {
    var reason = given(1, "tess", Act.REPORT_OPENED, "r1", 0, true);
    var opened = given(2, "tess", Act.REPORT_OPENED, "r2", 60, false);
    var later = given(4, "tess", Act.REPORT_OPENED, "r4", 61, false);
    var passed = given(3, "tess", Act.PASSED_ON, "r3", 90, false);
    var given = new Beside.Earlier(reason.entry().row(), reason.entry().at());
    var gone = new Beside.Earlier(77, reason.entry().at());
    var held =
        List.of(
            reason,
            beside(opened, Optional.of(given), Optional.empty()),
            beside(later, Optional.of(gone), Optional.empty()),
            beside(passed, Optional.empty(), Optional.of("Terry Example")));

    var statement =
        EvidenceStatement.of(
            new ReportEvidence(
                "SI-0000-0000", "A", log.newest(), Optional.empty(), held, List.of(), 0),
            held,
            List.of());

    assertThat(statement.lines().get(1).more())
        .contains("They had given a reason at 2:03pm (entry %s).".formatted(reason.number()));
    assertThat(statement.lines().get(2).more()).contains("(its entry has no proof here)");
    assertThat(statement.lines().get(3).what())
        .contains("passed something on from the report, asked for by Terry Example, agreed by ");
    assertThat(statement.passedOn().get(0).what()).contains("asked for by Terry Example");
  }

  private static PlacedEntry beside(
      PlacedEntry placed, Optional<Beside.Earlier> reason, Optional<String> asker) {
    return new PlacedEntry(
        placed.entry().beside(new Beside(reason, asker, Map.of())), placed.place(), placed.inLog());
  }

  private PlacedEntry said(int place, String codes, PlacedEntry about) {
    var none = Optional.<String>empty();
    var entry =
        new AuditRow(
            row(place),
            "",
            BEFORE,
            "ada",
            none,
            "none",
            Optional.of(Act.ACCESS_LOOKED_INTO),
            Optional.of(Act.ACCESS_LOOKED_INTO.operation()),
            Optional.of("SI-0000-0000"),
            "audit",
            Optional.of(codes),
            new AuditRow.Where(none, none, none),
            Optional.of(ActResult.DONE),
            true);
    return new PlacedEntry(
        entry,
        Optional.of((long) place),
        InLog.HELD,
        Optional.of(new LogPlaces.Named(about.entry().row(), about.place().orElseThrow())));
  }

  private List<String> after(Path bundle, Path file, String text) throws Exception {
    Files.writeString(file, text);
    return checked(bundle);
  }

  /** Or a forged bundle would be checked against the key that its forger put into it. */
  @Test
  void withoutAKeyFromElsewhereNothingIsChecked() throws Exception {
    var bundle = unpacked(made(evidence(7)));

    for (var key : List.of("", " ''", " no-such-file", " entries")) {
      assertThat(unchecked(bundle, "sh check.sh" + key))
          .startsWith("name a file with the log's public key");
    }
    Files.writeString(bundle.resolve("page"), "<!DOCTYPE html>\n");
    assertThat(unchecked(bundle, "sh check.sh page")).isEqualTo("page is no public key of a log");
    var key = Files.readString(folder.resolve("their-key")).split("[+]", 3);
    Files.writeString(bundle.resolve("page"), key[0] + "+00000000+" + key[2]);
    assertThat(unchecked(bundle, "sh check.sh page")).isEqualTo("page is no public key of a log");
  }

  @Test
  void whoGivesTheBundlesOwnKeyIsWarned() throws Exception {
    var bundle = unpacked(made(evidence(7)));

    for (var key : List.of("audit.vkey", "./audit.vkey")) {
      assertThat(run(bundle, "sh", "check.sh", key))
          .contains("OK: 1 proof, in a log of 300 entries")
          .endsWith(
              "NOT shown: that the log signed this. The key is the audit.vkey of this folder:"
                  + " whoever forges a bundle forges that too. Keep the auditors' key in another"
                  + " folder");
    }
  }

  @Test
  void withoutProofsNothingIsChecked() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    Files.delete(bundle.resolve("proofs/entry-7.tlog-proof"));

    assertThat(unchecked(bundle, "sh check.sh ../their-key")).isEqualTo("there are no proofs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void aScriptWithTheLineEndsOfWindowsSaysSo(String shell) throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var script = bundle.resolve("check.sh");
    Files.writeString(script, Files.readString(script).replace("\n", "\r\n"));

    assertThat(unchecked(bundle, shell + " check.sh ../their-key"))
        .isEqualTo(
            "check.sh has other line ends. Run: tr -d '\\r' < 'check.sh' > 'check.sh.new', and use"
                + " that");
  }

  private static String unchecked(Path bundle, String command) throws Exception {
    var shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(bundle.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(said).as(command).singleElement(STRING).startsWith("Nothing was checked: ");
    assertThat(shell.waitFor()).as(command).isEqualTo(2);
    return said.get(0).replace("Nothing was checked: ", "");
  }

  @Test
  void aBundleOfAnotherLogAndAnotherKeyAreSeen() throws Exception {
    var bundle = unpacked(made(evidence(7)));
    var key = folder.resolve("their-key");
    var good = Files.readString(key);

    Files.writeString(key, good.replace("\n", "\r\n"));
    assertThat(checked(bundle)).contains("OK: 1 proof, in a log of 300 entries");
    var raw = Base64.getDecoder().decode(good.strip().split("[+]", 3)[2]);
    var other = VerifierKey.of("another.example", Arrays.copyOfRange(raw, 1, raw.length));
    Files.writeString(key, other.line() + "\n");
    assertThat(checked(bundle))
        .containsExactly("WRONG proofs/entry-7.tlog-proof: the log has another name than this key");
  }

  private static List<String> run(Path bundle, String... command) throws Exception {
    var shell =
        new ProcessBuilder(command).directory(bundle.toFile()).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  private List<String> checked(Path bundle) throws Exception {
    var shell =
        new ProcessBuilder("sh", "check.sh", folder.resolve("their-key").toString())
            .directory(bundle.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(shell.waitFor() == 0).isEqualTo(said.stream().anyMatch(it -> it.startsWith("OK: ")));
    return said;
  }

  private byte[] made(ReportEvidence evidence) throws IOException {
    var zip = new ByteArrayOutputStream();
    write(evidence, zip);
    return zip.toByteArray();
  }

  private void write(ReportEvidence evidence, OutputStream to) throws IOException {
    new EvidenceBundle(log.proofs(), PaperTemplates.engine(), new TaggedPdf(), GivenHeavyWork.one())
        .write(evidence, to);
  }

  private Path unpacked(byte[] bytes) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        var file = folder.resolve(it.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    return folder.resolve(FOLDER);
  }

  private ReportEvidence evidence(int... places) {
    var held = new ArrayList<PlacedEntry>();
    for (int place : places) {
      held.add(placed(row(place), Optional.of((long) place), InLog.HELD));
    }
    var signed = log.newest();
    return new ReportEvidence(
        "SI-0000-0000", "Ada Auditor", signed, Optional.empty(), held, List.of(), 0);
  }

  private long row(int place) {
    return sql.list("select id from audit_entry order by id", row -> row.number(1)).get(place);
  }

  private static PlacedEntry given(
      long row, String who, Act act, String request, int second, boolean reasoned) {
    var entry =
        new AuditRow(
            row,
            "",
            BEFORE.plusSeconds(second),
            who,
            Optional.empty(),
            "none",
            Optional.of(act),
            Optional.of(act.operation()),
            Optional.of("SI-0000-0000"),
            "triage",
            Optional.empty(),
            new AuditRow.Where(Optional.empty(), Optional.empty(), Optional.of(request)),
            Optional.of(ActResult.DONE),
            reasoned);
    return new PlacedEntry(entry, Optional.of(row), InLog.HELD);
  }

  private static PlacedEntry placed(long row, Optional<Long> place, InLog inLog) {
    var reader = Optional.of("Tess \u6f22 Triager");
    return new PlacedEntry(entry(row, Act.REPORT_OPENED, "6f1c", reader), place, inLog);
  }

  private static PlacedEntry placed(long row, long place, Act act, String account) {
    var entry = entry(row, act, account, Optional.empty());
    return new PlacedEntry(entry, Optional.of(place), InLog.HELD);
  }

  private static AuditRow entry(long row, Act act, String account, Optional<String> name) {
    return entry(row, act, account, name, Optional.empty());
  }

  private static AuditRow entry(
      long row, Act act, String account, Optional<String> name, Optional<String> codes) {
    return new AuditRow(
        row,
        "",
        Instant.parse("2026-11-24T14:03:07Z"),
        account,
        name,
        "example-police",
        Optional.of(act),
        Optional.of(act.operation()),
        Optional.of("SI-0000-0000"),
        "triage",
        codes,
        new AuditRow.Where(Optional.of("192.0.2.7"), Optional.empty(), Optional.of("r1")),
        Optional.of(ActResult.DONE),
        act == Act.PASSED_ON);
  }
}
