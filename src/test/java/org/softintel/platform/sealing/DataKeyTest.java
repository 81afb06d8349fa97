package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {
  private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final SealedPlace PLACE = new SealedPlace("report", "content", OWNER);
  private static final byte[] TEXT = "A grey van stood at Placeholder Park.".getBytes(UTF_8);

  @TempDir Path folder;
  private KeyRing ring;
  private DataKey key;

  @BeforeEach
  void aKeyAndARing() throws Exception {
    ring = GivenKeyRings.ring(folder, 7);
    key = DataKey.fresh();
  }

  @Test
  void whatIsSealedOpensInItsPlace() {
    assertThat(key.open(key.seal(TEXT, PLACE), PLACE)).isEqualTo(TEXT);
  }

  @Test
  void theSameTextNeverSealsToTheSameBytes() {
    assertThat(key.seal(TEXT, PLACE).bytes()).isNotEqualTo(key.seal(TEXT, PLACE).bytes());
  }

  @Test
  void oneBitChangedAnywhereOpensNothing() {
    var sealed = key.seal(TEXT, PLACE).bytes();
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      var changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertBroken(() -> key.open(new Sealed(changed), PLACE));
    }
  }

  @Test
  void everyTruncationOpensNothing() {
    var sealed = key.seal(TEXT, PLACE).bytes();
    for (int length = 0; length < sealed.length; length++) {
      var cut = java.util.Arrays.copyOf(sealed, length);
      assertBroken(() -> key.open(new Sealed(cut), PLACE));
    }
  }

  @Test
  void movedToAnotherTableColumnOrOwnerItOpensNothing() {
    var sealed = key.seal(TEXT, PLACE);
    assertBroken(() -> key.open(sealed, new SealedPlace("draft", "content", OWNER)));
    assertBroken(() -> key.open(sealed, new SealedPlace("report", "feedback", OWNER)));
    assertBroken(() -> key.open(sealed, new SealedPlace("report", "content", UUID.randomUUID())));
  }

  /** Receipts hold it for ever: made in another way, it would prove nothing any more. */
  @Test
  void whatMayBeToldOfAKeyStaysTheSameAndIsNothingElseOfIt() {
    var counted = new DataKey(new UUID(0, 1), GivenKeyRings.counted(1));
    var wrapped = counted.wrapFor(PLACE, ring, Instant.EPOCH);

    assertThat(HexFormat.of().formatHex(counted.disclosable()))
        .isEqualTo("2bafcdd66dffa79337f37af706d36f62041ea08dbc2ed27dd2ee4923592dc4ca");
    assertThat(counted.disclosable())
        .hasSize(32)
        .isNotEqualTo(wrapped.commitment)
        .isNotEqualTo(GivenKeyRings.counted(1))
        .isNotEqualTo(key.disclosable());
    assertThat(DataKey.unwrap(wrapped, ring).disclosable()).isEqualTo(counted.disclosable());
  }

  @Test
  void underAnotherDataKeyIdItOpensNothing() {
    var secret = GivenKeyRings.counted(1);
    var sealed = new DataKey(new UUID(0, 1), secret).seal(TEXT, PLACE);
    assertBroken(() -> new DataKey(new UUID(0, 2), secret).open(sealed, PLACE));
  }

  @Test
  void aWrappedKeyComesBackForItsOwnerOnly() {
    var stored = key.wrapFor(PLACE, ring, Instant.EPOCH);
    var sealed = key.seal(TEXT, PLACE);

    assertThat(DataKey.unwrap(stored, ring).open(sealed, PLACE)).isEqualTo(TEXT);

    stored.owner = UUID.randomUUID();
    assertBroken(() -> DataKey.unwrap(stored, ring));
  }

  @Test
  void aWrappedKeyIsBoundToItsOwnIdAndToTheKeyThatWrappedIt() {
    var otherId = key.wrapFor(PLACE, ring, Instant.EPOCH);
    otherId.dataKeyId = UUID.randomUUID();
    assertBroken(() -> DataKey.unwrap(otherId, ring));

    var otherWrapping = key.wrapFor(PLACE, ring, Instant.EPOCH);
    otherWrapping.wrappedUnder = "file:8";
    assertBroken(() -> DataKey.unwrap(otherWrapping, ring));
  }

  @Test
  void aKeyThatIsNotTheCommittedOneIsRefused() {
    var stored = key.wrapFor(PLACE, ring, Instant.EPOCH);
    for (int bit = 0; bit < stored.commitment.length * Byte.SIZE; bit++) {
      stored.commitment[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertBroken(() -> DataKey.unwrap(stored, ring));
      stored.commitment[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
  }

  @Test
  void aClosedKeyIsWiped() {
    var sealed = key.seal(TEXT, PLACE);
    key.close();
    assertBroken(() -> key.open(sealed, PLACE));
  }

  private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(CannotUnseal.class)
        .hasMessage("sealed content could not be opened")
        .hasNoCause();
  }
}
