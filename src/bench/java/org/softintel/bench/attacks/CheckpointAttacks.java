package org.softintel.bench.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.softintel.bench.attacks.Attack.caught;
import static org.softintel.bench.attacks.Attack.held;
import static org.softintel.bench.attacks.Attack.sql;
import static org.softintel.bench.attacks.Attack.uncaught;
import static org.softintel.bench.attacks.Catcher.MEMORY;
import static org.softintel.bench.attacks.Catcher.OLDER_CHECKPOINT;
import static org.softintel.bench.attacks.Catcher.SERVICE;
import static org.softintel.bench.attacks.Catcher.VERIFIER;
import static org.softintel.bench.attacks.Catcher.WITNESS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import org.softintel.audit.log.StoredLog;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.witness.AddCheckpoint;

/** Checkpoints, signatures of witnesses and whole histories are replaced. */
final class CheckpointAttacks {
  private static final String OLDER =
      "(select size from audit_checkpoint order by size desc offset 12 limit 1)";

  static final List<Attack> ALL =
      List.of(
          caught(
              "the newest checkpoints are deleted",
              sql(
                  "delete from audit_cosignature where size > " + OLDER,
                  "delete from audit_checkpoint where size > " + OLDER),
              OLDER_CHECKPOINT,
              MEMORY,
              WITNESS,
              SERVICE),
          caught(
              "an older checkpoint stands in the place of the newest",
              held(
                  sql(
                      "update audit_checkpoint set note = (select note from audit_checkpoint where"
                          + " size = "
                          + OLDER
                          + ") where size = (select max(size) from audit_checkpoint)")),
              OLDER_CHECKPOINT,
              MEMORY,
              SERVICE),
          caught(
              "a checkpoint without our signature is put on top",
              sql(
                  "insert into audit_checkpoint select size + 1, replace(note, E'\\n"
                      + "' || size || E'\\n"
                      + "', E'\\n"
                      + "' || (size + 1) || E'\\n"
                      + "'), now() from audit_checkpoint order by size desc limit 1"),
              VERIFIER,
              OLDER_CHECKPOINT,
              MEMORY,
              SERVICE),
          caught(
              "a checkpoint that another key signed is put on top",
              stand -> {
                var forgery = new TreeForgery(stand);
                var size = stand.count("select max(size) from audit_checkpoint") + 1;
                var text = Checkpoint.of(forgery.origin(), size, new byte[32]).text();
                stand.execute(
                    "insert into audit_checkpoint values (%d, '%s', now())"
                        .formatted(size, forgery.anotherKey().sign(text)));
              },
              VERIFIER,
              OLDER_CHECKPOINT,
              MEMORY,
              SERVICE),
          uncaught(
              "the signature of a witness is made up",
              "it is shown nowhere: only what holds under a key of the settings is",
              sql(
                  "insert into audit_cosignature select max(size), 'ico.org.uk/witness',"
                      + " '— ico.org.uk/witness AAAAAAA=', now() from audit_checkpoint")),
          uncaught(
              "the service is made to believe that its witness has signed all",
              "the witness is asked all the same, and signs on",
              sql("update log_witness set size = 1000000000, due_at = '2199-01-01'")),
          caught(
              "the tail of the log is cut",
              sql(
                  "delete from audit_entry where id in (select entry_id from audit_leaf"
                      + " where leaf >= "
                      + OLDER
                      + ")",
                  "delete from audit_leaf where leaf >= " + OLDER,
                  "delete from audit_cosignature where size > " + OLDER,
                  "delete from audit_checkpoint where size > " + OLDER),
              OLDER_CHECKPOINT,
              MEMORY,
              WITNESS,
              SERVICE),
          caught(
              "the tail is cut, the files outside are gone, and the process is another",
              CheckpointAttacks::cutAndForget,
              OLDER_CHECKPOINT,
              WITNESS),
          caught(
              "the whole tree is rebuilt and signed with another key",
              held(
                  stand -> {
                    var forgery = new TreeForgery(stand).changeEntry().mendChains();
                    forgery.sign(forgery.anotherKey());
                  }),
              VERIFIER,
              OLDER_CHECKPOINT,
              MEMORY,
              SERVICE),
          caught(
              "the whole tree is rebuilt and signed with the right key",
              held(
                  stand -> {
                    var forgery = new TreeForgery(stand).changeEntry().mendChains();
                    forgery.sign(forgery.rightKey());
                  }),
              OLDER_CHECKPOINT,
              MEMORY,
              SERVICE),
          caught(
              "the same, the files outside are gone, and the process is another",
              stand -> {
                stand.process().kill();
                stand.forgetWhatIsOutside();
                var forgery = new TreeForgery(stand).changeEntry().mendChains();
                forgery.sign(forgery.rightKey());
                forgery.forgetWitnesses();
                stand.process().start();
                stand.process().awaitReady();
              },
              OLDER_CHECKPOINT,
              WITNESS),
          caught(
              "another history of the same length, signed with the right key, is shown to the"
                  + " witness alone",
              CheckpointAttacks::split,
              WITNESS),
          caught("a receipt bears the entry of another", Stand::forgeReceipt, OLDER_CHECKPOINT));

  private CheckpointAttacks() {}

  /** Deeper than what the auditor kept, and than the log grows again within the drill. */
  private static void cutAndForget(Stand stand) throws Exception {
    stand.process().kill();
    stand.forgetWhatIsOutside();
    var kept =
        Checkpoint.parse(SignedNote.parse(Files.readAllBytes(stand.olderCheckpoint())).text());
    var size =
        stand.count("select max(size) from audit_checkpoint where size < " + (kept.size() - 10));
    var forgery = new TreeForgery(stand);
    forgery.cut(size);
    forgery.mendChains();
    forgery.forgetWitnesses();
    stand.process().start();
    stand.process().awaitReady();
  }

  private static void split(Stand stand) throws Exception {
    var forgery = new TreeForgery(stand);
    StoredLog.Signer key = forgery.rightKey();
    for (int i = 0; i < 40 && !stand.witness().said().contains("ALARM: "); i++) {
      long size = stand.count("select max(size) from log_witness");
      var note = key.sign(Checkpoint.of(forgery.origin(), size, new byte[32]).text());
      var request =
          HttpRequest.newBuilder(URI.create(stand.witness().url() + "/add-checkpoint"))
              .POST(BodyPublishers.ofString(new AddCheckpoint(size, List.of(), note).text(), UTF_8))
              .build();
      var unused = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      Thread.sleep(100);
    }
  }
}
