package org.softintel.platform.learnt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class LearntWeightsTest {
  @Test
  void aWeightIsItsByteTimesTheUnit() throws IOException {
    var file = ByteBuffer.allocate(4 + LearntWeights.SIZE).putFloat(-1.5f);
    var number = LearntWeights.number("word", "invented", 2);
    file.put(4 + number, (byte) -50);

    var weights = read(file.array());

    assertThat(weights.none()).isEqualTo(-1.5f);
    assertThat(weights.of(number)).isCloseTo(-1, within(1e-6));
    assertThat(weights.of(number ^ 1)).isZero();
  }

  @Test
  void aFileOfAnotherShapeIsRefused() {
    assertThatThrownBy(() -> read(new byte[4 + LearntWeights.SIZE - 1]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("262143");
  }

  private static LearntWeights read(byte[] file) throws IOException {
    return LearntWeights.read(new DataInputStream(new ByteArrayInputStream(file)));
  }
}
