package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.given.Await;
import org.softintel.given.DisposableDatabase;
import org.softintel.given.HeldSequencer;
import org.softintel.given.LogCopies;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;

/**
 * What the superuser of the database can do to the log with every trigger off, and the line by
 * which an auditor with a copy, an older checkpoint and the packaged verifier finds it. The table
 * of attacks in docs/threat-model.md has the same lines.
 */
class DatabaseAttackTest {
  private static final int ENTRIES = 320;
  private static final String OUT_OF_CHAIN =
      "entry \\d+ is number \\d+ of writer \\d+, expected was \\d+";

  private static DisposableDatabase disposableDatabase;
  private static String mine = "";
  private static String other = "";

  @TempDir Path folder;

  private HeldSequencer held;
  private long size;
  private String older = "";

  @BeforeAll
  static void aLogOfSomeHundredEntries() {
    disposableDatabase = DisposableDatabase.started();
    IntStream.range(0, ENTRIES).parallel().forEach(it -> look());
    mine = submit();
    other = submit();
  }

  @AfterAll
  static void theProcessEnds() {
    disposableDatabase.close();
  }

  @BeforeEach
  void theUntouchedLogIsOk() throws IOException {
    held = disposableDatabase.holdSequencer();
    disposableDatabase.keep();
    size = LogCopies.from(disposableDatabase.process(), folder.resolve("before"));
    older = folder.resolve("before/checkpoint").toString();
    assertThat(size).isGreaterThan(ENTRIES);
    assertOk("before");
  }

  @AfterEach
  void andIsOkAgainAfterwards() {
    try {
      disposableDatabase.putBack();
      LogCopies.from(disposableDatabase.process(), folder.resolve("after"));
    } finally {
      held.close();
    }
    assertOk("after", "--checkpoint", older);
  }

  @Test
  void anEntryIsChanged() {
    disposableDatabase.execute(
        "update audit_entry set actor = 'somebody-else' where id = " + entryAt(100));

    found(
        "tile/0/000 does not fit the entries",
        "the first " + size + " entries are not those that a checkpoint signed");
  }

  @Test
  void anEntryIsRemovedAndTheGapFilledFromBehind() {
    var late = disposableDatabase.rows("select min(entry_id) from audit_pending").get(0);
    var gone = chained();
    disposableDatabase.execute(
        "delete from audit_entry where id = " + entryAt(gone),
        "delete from audit_leaf where leaf = " + gone,
        "update audit_leaf set leaf = 1 - leaf where leaf > " + gone,
        "update audit_leaf set leaf = -leaf where leaf < 0",
        "insert into audit_leaf values (" + (size - 1) + ", " + late + ")");

    found(OUT_OF_CHAIN, "the first " + size + " entries are not those that a checkpoint signed");
  }

  @Test
  void anEntryIsRemovedAndNothingPutInItsPlace() {
    disposableDatabase.execute(
        "delete from audit_entry where id = " + entryAt(size - 1),
        "delete from audit_leaf where leaf = " + (size - 1));

    found("tile/entries/001\\.p/" + size % 256 + " is missing");
  }

  @Test
  void anEntryIsInserted() {
    disposableDatabase.execute(
        "update audit_leaf set leaf = -1 - leaf where leaf >= 100",
        "update audit_leaf set leaf = -leaf where leaf < 0",
        """
        with invented as (insert into audit_entry (event_id, occurred_at, act, operation, actor, agency, roles,
                reference, purpose, writer, sequence, previous, salt)
            select gen_random_uuid(), occurred_at, act, operation, actor, agency, roles,
                reference, purpose, writer, 1000000, previous, salt
            from audit_entry where id = (select entry_id from audit_leaf where leaf = 101) returning id)
        insert into audit_leaf select 100, id from invented
        """);

    found(
        "entry 100 is number 1000000 of writer \\d+, expected was \\d+",
        "the first " + size + " entries are not those that a checkpoint signed");
  }

  @Test
  void twoEntriesAreSwapped() {
    var one = entryAt(100);
    var two = entryAt(101);
    disposableDatabase.execute(
        "update audit_leaf set entry_id = -1 where leaf = 100",
        "update audit_leaf set entry_id = " + one + " where leaf = 101",
        "update audit_leaf set entry_id = " + two + " where leaf = 100");

    found(
        "tile/0/000 does not fit the entries",
        "the first " + size + " entries are not those that a checkpoint signed");
  }

  /** To the state of an older checkpoint, which is a log without a fault. */
  @Test
  void theTailIsCut() {
    var shorter =
        disposableDatabase
            .rows("select size from audit_checkpoint order by size desc offset 1")
            .get(0);
    disposableDatabase.execute(
        "delete from audit_entry where id in (select entry_id from audit_leaf where leaf >= "
            + shorter
            + ")",
        "delete from audit_leaf where leaf >= " + shorter,
        "delete from audit_checkpoint where size > " + shorter);

    LogCopies.from(disposableDatabase.process(), folder.resolve("cut"));

    assertOk("cut");
    found("a checkpoint of " + size + " entries is longer than the log");
  }

  @Test
  void anEntryIsDeletedBeforeItHasAPlace() {
    var waiting = waiting();
    disposableDatabase.execute(
        "delete from audit_entry where id = " + waiting,
        "delete from audit_pending where entry_id = " + waiting);
    letTheSequencerWork();

    found(OUT_OF_CHAIN);
  }

  /** The list of what waits still names it: the log goes on all the same. */
  @Test
  void anEntryIsDeletedAndStillWaitedFor() {
    disposableDatabase.execute("delete from audit_entry where id = " + waiting());
    letTheSequencerWork();

    found(OUT_OF_CHAIN);
  }

  /** With the key in its hands the service must not sign what it did not sign before. */
  @Test
  void theTilesAreChangedForTheServiceToSignOn() throws IOException {
    var log = TestStack.shared().home().resolve("logs/replica.log");
    var before = Files.readString(log).length();
    disposableDatabase.execute(
        """
        update audit_tile set hashes = set_byte(hashes, length(hashes) - 1, get_byte(hashes, length(hashes) - 1) # 1)
        where level = 0 and tile = (select max(tile) from audit_tile where level = 0)
        """);
    look();
    held.close();

    Await.until(
        "an alarm",
        Duration.ofSeconds(60),
        () ->
            Files.readString(log)
                .substring(before)
                .contains("the stored tiles are not what the last checkpoint signed"));

    held = disposableDatabase.seizeSequencer();
    assertThat(disposableDatabase.rows("select max(size)::text from audit_checkpoint"))
        .containsExactly("" + size);
  }

  /**
   * Every chain made whole, every tile and checkpoint made anew by the real program and its key.
   */
  @Test
  void theTreeIsRebuiltAndSignedWithTheRightKey() throws Exception {
    var receipt = receipt("receipt", mine);
    rewrite(100, "somebody-else");
    disposableDatabase.execute(
        "delete from audit_entry where id in (select entry_id from audit_pending)",
        "delete from audit_leaf",
        "delete from audit_tile",
        "delete from audit_checkpoint",
        "delete from audit_pending",
        "insert into audit_pending select id from audit_entry");
    disposableDatabase.forgetLastSigned();
    letTheSequencerWork();

    LogCopies.from(disposableDatabase.process(), folder.resolve("rebuilt"));

    assertOk("rebuilt");
    found("the first " + size + " entries are not those that a checkpoint signed");
    var against = verify("rebuilt", "--receipt", receipt);
    assertThat(against.code()).isEqualTo(1);
    assertThat(against.lines())
        .allMatch(
            it -> it.matches("the first \\d+ entries are not those that a checkpoint signed"));
  }

  @Test
  void aReceiptIsOfAnotherEntry() throws Exception {
    var extra = line(receipt("mine", mine), 1);
    var forged = folder.resolve("forged");
    var text = Files.readString(Path.of(receipt("other", other)));
    Files.writeString(forged, text.replace(line(receipt("other", other), 1), extra));

    var answer = verify("before", "--receipt", forged.toString());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.lines()).containsExactly(forged + ": the receipt's entry is not in the log");
    assertThat(VerifierJar.run("--receipt", forged.toString())).isEqualTo(answer);
  }

  /** The stack's own log has the same name and key; that of sum.golang.org has others. */
  @Test
  void aCheckpointIsOfAnotherLog() throws IOException {
    LogCopies.await(PartnerApi.submit("reporter", SampleReports.minimal()));
    var twin = folder.resolve("twin").toString();
    LogCopies.into(folder.resolve("twin"));
    var stranger = folder.resolve("stranger");
    Files.writeString(
        stranger,
        """
        go.sum database tree
        15081221
        BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=

        — sum.golang.org Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo=
        """);

    var ofTwin = verify("before", "--checkpoint", twin + "/checkpoint");
    var ofStranger = verify("before", "--checkpoint", stranger.toString());

    assertThat(ofTwin.code()).isEqualTo(1);
    assertThat(ofTwin.lines())
        .allMatch(
            it ->
                it.matches("the first \\d+ entries are not those that a checkpoint signed")
                    || it.matches("a checkpoint of \\d+ entries is longer than the log"));
    assertThat(ofStranger.code()).isEqualTo(1);
    assertThat(ofStranger.lines())
        .containsExactly(
            stranger + ": no signature by local-only.softintel.example/audit with this key");
  }

  /** One entry, and then the hashes by which the later ones of its writer follow it. */
  private void rewrite(long leaf, String actor) throws IOException {
    var entries = disposableDatabase.rows("select entry_id from audit_leaf order by leaf");
    var heads = new HashMap<String, String>();
    var rewritten = new HashMap<String, String>();
    var lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      var fields = new HashMap<>(EntryLine.read(lines.get(i)));
      var writer = fields.getOrDefault("writer", "");
      if (i == leaf) {
        fields.put("actor", actor);
      }
      fields.put("previous", heads.getOrDefault(writer, "none"));
      var hash = MerkleHashes.leaf(EntryLine.write(fields));
      heads.put(writer, Base64.getEncoder().encodeToString(hash));
      rewritten.put(writer, fields.get("sequence"));
      disposableDatabase.execute(changed(entries.get(i), fields));
    }
    disposableDatabase.execute("update audit_writer set sequence = -1, head = null");
    heads.forEach(
        (writer, head) -> disposableDatabase.execute(end(writer, rewritten.get(writer), head)));
  }

  private static String changed(String entry, Map<String, String> fields) {
    return "update audit_entry set actor = '%s', previous = %s where id = %s"
        .formatted(fields.get("actor"), bytes(fields.getOrDefault("previous", "")), entry);
  }

  private static String end(String writer, String sequence, String head) {
    return "update audit_writer set sequence = %s, head = %s where id = %s"
        .formatted(sequence, bytes(head), writer);
  }

  private static String bytes(String base64) {
    return base64.equals("none")
        ? "null"
        : "'\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(base64)) + "'";
  }

  /** The entries of the copy that was made before. */
  private List<byte[]> lines() throws IOException {
    var all = new ArrayList<byte[]>();
    for (var bundle : List.of("000", "001.p/" + size % 256)) {
      var bytes =
          ByteBuffer.wrap(Files.readAllBytes(folder.resolve("before/tile/entries/" + bundle)));
      while (bytes.hasRemaining()) {
        var entry = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(entry);
        all.add(entry);
      }
    }
    return all;
  }

  /** One that has no place yet and is followed by another of its writer. */
  private static String waiting() {
    look();
    look();
    look();
    return disposableDatabase
        .rows(
            """
            select p.entry_id from audit_pending p join audit_entry e on e.id = p.entry_id
            where exists (select 1 from audit_entry n where n.writer = e.writer and n.sequence = e.sequence + 1)
            order by p.entry_id limit 1
            """)
        .get(0);
  }

  private void letTheSequencerWork() {
    held.close();
    disposableDatabase.awaitAllPlaced();
    held = disposableDatabase.holdSequencer();
  }

  private static String entryAt(long leaf) {
    return disposableDatabase.rows("select entry_id from audit_leaf where leaf = " + leaf).get(0);
  }

  /** The place of an entry in the first tile that another of its writer follows there. */
  private static long chained() {
    return Long.parseLong(
        disposableDatabase
            .rows(
                """
                select l.leaf from audit_leaf l join audit_entry e on e.id = l.entry_id
                where l.leaf between 50 and 150 and exists (select 1 from audit_entry n
                    join audit_leaf m on m.entry_id = n.id
                    where n.writer = e.writer and n.sequence = e.sequence + 1 and m.leaf < 250)
                order by 1 limit 1
                """)
            .get(0));
  }

  private static void look() {
    PartnerApi.as("triage")
        .get(disposableDatabase.process().at("/api/v1/reports?limit=1"))
        .then()
        .statusCode(200);
  }

  private static String submit() {
    return PartnerApi.as("reporter")
        .contentType("application/json")
        .body(SampleReports.minimal().toString())
        .post(disposableDatabase.process().at(PartnerApi.REPORTS))
        .then()
        .statusCode(201)
        .extract()
        .path("reference");
  }

  private String receipt(String name, String reference) throws IOException {
    var address =
        disposableDatabase.process().at(PartnerApi.REPORTS + "/" + reference + "/receipt");
    var text = PartnerApi.as("reporter").get(address).then().statusCode(200).extract().asString();
    return Files.write(folder.resolve(name), text.getBytes(UTF_8)).toString();
  }

  private static String line(String file, int number) throws IOException {
    return Files.readAllLines(Path.of(file)).get(number);
  }

  private void assertOk(String copy, String... more) {
    var answer = verify(copy, more);
    assertThat(answer.isOk()).as("%s", answer).isTrue();
  }

  /** Each of these is one of the lines about the log as it is now. */
  private void found(String... expressions) {
    LogCopies.from(disposableDatabase.process(), folder.resolve("now"));
    var answer = verify("now", "--checkpoint", older);
    assertThat(answer.code()).isEqualTo(1);
    for (var expression : expressions) {
      assertThat(answer.lines()).anyMatch(it -> it.matches(expression));
    }
  }

  private VerifierJar.Answer verify(String copy, String... more) {
    var options = new ArrayList<>(List.of("--log", folder.resolve(copy).toString()));
    options.addAll(List.of(more));
    return VerifierJar.run(options.toArray(String[]::new));
  }
}
