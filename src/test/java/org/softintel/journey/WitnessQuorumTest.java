package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.LogCopies;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;
import org.softintel.given.WitnessProcess;

/** A checkpoint counts as witnessed when two have signed it, however busy the log is. */
@TestMethodOrder(OrderAnnotation.class)
class WitnessQuorumTest {
  private static final Duration SECONDS = Duration.ofSeconds(60);
  private static final String OF_BOTH =
      "select coalesce(max(size), 0) from (select size from audit_cosignature"
          + " where witness in ('witness.example/w2', 'witness.example/w3')"
          + " group by size having count(*) = 2) both_of_them";

  @TempDir static Path states;
  @TempDir Path folder;

  private static WitnessProcess two;
  private static WitnessProcess three;
  private static Replica replica;

  @BeforeAll
  static void start() throws IOException {
    TestStack.shared();
    two = WitnessProcess.started(states.resolve("w2"), "witness.example/w2");
    three = WitnessProcess.started(states.resolve("w3"), "witness.example/w3");
    var prefix = "softintel.audit.cosigning.";
    var settings = new HashMap<String, String>();
    settings.put(prefix + "witnesses.two.url", two.url());
    settings.put(prefix + "witnesses.two.vkey", two.key().toString());
    settings.put(prefix + "witnesses.three.url", three.url());
    settings.put(prefix + "witnesses.three.vkey", three.key().toString());
    settings.put(prefix + "quorum", "2");
    settings.put(prefix + "pause", "1S");
    settings.put(prefix + "silence", "3S");
    replica = Replica.started(settings);
  }

  @AfterAll
  static void stop() {
    replica.close();
    two.close();
    three.close();
    TestStack.shared().execute("delete from log_witness where witness like 'witness.example/w_'");
  }

  @Test
  @Order(1)
  void aReceiptBearsBothSignaturesAndSaysWhen() throws IOException {
    var reference = submitted();
    var size = size();
    until("both signatures", SECONDS, () -> ofBoth() >= size);

    var address = PartnerApi.REPORTS + "/" + reference + "/receipt";
    var receipt = PartnerApi.as("reporter").baseUri(replica.at("")).get(address).asString();
    var file = Files.writeString(folder.resolve("receipt"), receipt).toString();

    var answer =
        VerifierJar.run(
            "--receipt",
            file,
            "--witness",
            two.key().toString(),
            "--witness",
            three.key().toString(),
            "--quorum",
            "2");
    assertThat(answer.isOk()).as("%s", answer).isTrue();
    assertThat(answer.lines()).anyMatch(it -> it.startsWith("seen by witnesses on or before "));
  }

  @Test
  @Order(2)
  void withOneAwayNothingNewCountsAndThereIsAnAlarm() throws IOException {
    var before = grownUntilSignedByBoth();
    three.kill();
    submitted();
    submitted();

    until("an alarm", SECONDS, () -> log().contains("[witnesses-too-few]"));

    var copied = LogCopies.witnessedFrom(replica, folder);
    assertThat(copied).isBetween(before, ofBoth());
    assertThat(copied).isLessThan(size());
    three.start();
    var size = size();
    until("both signatures again", SECONDS, () -> ofBoth() >= size);
  }

  private static long grownUntilSignedByBoth() {
    submitted();
    var size = size();
    until("both signatures", SECONDS, () -> ofBoth() >= size);
    return size;
  }

  private static String submitted() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    LogCopies.await(reference);
    return reference;
  }

  private static long size() {
    return Long.parseLong(TestStack.shared().text("select max(size) from audit_checkpoint"));
  }

  private static long ofBoth() {
    return Long.parseLong(TestStack.shared().text(OF_BOTH));
  }

  private static String log() throws IOException {
    return Files.readString(TestStack.shared().home().resolve("logs/replica.log"));
  }
}
