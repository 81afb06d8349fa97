package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What version 1 sealed must open for ever: if this fails, the format changed, and that is wrong.
 */
class GoldenFileTest {
  private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final HexFormat HEX = HexFormat.of();

  @TempDir Path folder;

  @Test
  void whatTheFirstReleaseSealedStillOpens() throws Exception {
    // given
    var golden = golden();
    var stored = new SealedKey();
    stored.owner = OWNER;
    stored.dataKeyId = UUID.fromString(golden.getProperty("dataKeyId"));
    stored.wrappedUnder = golden.getProperty("wrappedUnder");
    stored.wrapped = HEX.parseHex(golden.getProperty("wrapped"));
    stored.commitment = HEX.parseHex(golden.getProperty("commitment"));
    stored.createdAt = Instant.EPOCH;
    // when
    var key = DataKey.unwrap(stored, GivenKeyRings.ring(folder, 7));
    var text =
        key.open(
            new Sealed(HEX.parseHex(golden.getProperty("sealed"))),
            new SealedPlace("report", "content", OWNER));
    // then
    assertThat(new String(text, UTF_8)).isEqualTo(golden.getProperty("text"));
  }

  private static Properties golden() throws Exception {
    var golden = new Properties();
    try (var in = GoldenFileTest.class.getResourceAsStream("/sealing/golden-v1.properties")) {
      golden.load(in);
    }
    return golden;
  }
}
