package org.softintel.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.cosigning.KnownWitness.WitnessRefused;
import org.softintel.audit.verify.VerifierKey;

/** Settings under which a checkpoint could never be witnessed, or would be by one for two. */
class KnownWitnessTest {
  @TempDir Path folder;
  private final Map<String, WitnessConfig.WitnessSettings> witnesses = new TreeMap<>();

  @Test
  void asManyAsThereAreMayBeDemanded() throws IOException {
    assertThat(KnownWitness.all(config(1))).isEmpty();
    add("witness.example/w1", 1);
    add("witness.example/w2", 2);

    assertThat(KnownWitness.all(config(2))).hasSize(2);
    for (int quorum : new int[] {-1, 0, 3}) {
      assertThatThrownBy(() -> KnownWitness.all(config(quorum)))
          .isInstanceOf(WitnessRefused.class)
          .hasMessage(
              "softintel.audit.cosigning.quorum must be from 1 to the number of witnesses.");
    }
  }

  @Test
  void whereThereAreNoneNoTwoCanBeDemanded() {
    assertThatThrownBy(() -> KnownWitness.all(config(2))).isInstanceOf(WitnessRefused.class);
  }

  @Test
  void oneKeyUnderTwoNamesIsOneWitness() throws IOException {
    add("witness.example/w1", 1);
    add("witness.example/w2", 1);

    assertThatThrownBy(() -> KnownWitness.all(config(1)))
        .hasMessage(
            "Two witnesses have the same key: give each its own in"
                + " softintel.audit.cosigning.witnesses.");
  }

  private void add(String name, int key) throws IOException {
    var raw = new byte[32];
    raw[0] = (byte) key;
    var file = folder.resolve("witness-" + witnesses.size());
    Files.writeString(file, VerifierKey.ofWitness(name, raw).line());
    witnesses.put("w" + witnesses.size(), GivenWitnessConfig.At.of(file));
  }

  private WitnessConfig config(int quorum) {
    return GivenWitnessConfig.of(witnesses, quorum);
  }
}
