package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the notes of golang.org/x/mod/sumdb (BSD), two checkpoints that sum.golang.org really
 * signed, and the examples in the C2SP documents signed-note, tlog-checkpoint and tlog-tiles.
 */
class PublicNotesTest {
  private static final String PETERS_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final VerifierKey PETER = VerifierKey.parse(PETERS_KEY);
  private static final VerifierKey ENOCH =
      VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
  private static final VerifierKey GO =
      VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String BY_PETER =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String BY_ENOCH =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
  private static final String TREE = "go.sum database tree\n123456789012\n";
  private static final String TREE_ROOT = "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";

  @Test
  void eachOfTwoSignersIsFound() {
    var note = note(TEXT + "\n" + BY_PETER + BY_ENOCH);

    note.demandSignatureOf(PETER);
    note.demandSignatureOf(ENOCH);

    assertThat(note.text()).isEqualTo(TEXT);
  }

  @Test
  void aSignatureThatSomebodyMadeLongerIsWrong() {
    var longer = BY_PETER.substring(0, 60) + "ABCD" + BY_PETER.substring(60);
    var note = note(TEXT + "\n" + longer);

    assertThatThrownBy(() -> note.demandSignatureOf(PETER)).hasMessageContaining("is wrong");
  }

  @Test
  void oneSignerIsEnoughWhenTheOtherIsAStranger() {
    var note = note(TEXT + "\n" + BY_PETER);

    assertThatThrownBy(() -> note.demandSignatureOf(ENOCH)).hasMessageContaining("no signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEXT,
        TEXT + "\n",
        "\u0001" + TEXT + "\n" + BY_PETER,
        TEXT + "\n— Bad Name x08go/ZJ\n",
        TEXT + "\n" + BY_PETER + "Unexpected line.\n"
      })
  void theirBadNotesAreRefused(String note) {
    assertThatThrownBy(() -> note(note)).isInstanceOf(Fault.class);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    var note =
        ("\u00ff" + TEXT + "\n" + BY_PETER).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> SignedNote.parse(note)).hasMessage("the note is not UTF-8");
  }

  @Test
  void moreSignaturesThanAnybodyNeedsAreRefused() {
    assertThat(note(TEXT + "\n" + BY_PETER.repeat(100)).signatures()).hasSize(100);
    assertThatThrownBy(() -> note(TEXT + "\n" + BY_PETER.repeat(101)))
        .hasMessage("the note has too many signatures");
  }

  @Test
  void aKeyThatLostOrChangedACharacterIsNone() {
    for (int from = 0; from <= PETERS_KEY.length(); from++) {
      for (int to = from; to <= PETERS_KEY.length(); to++) {
        if (to - from < PETERS_KEY.length()) {
          refuseKey(PETERS_KEY.substring(from, to));
        }
      }
    }
    for (int i = 0; i < PETERS_KEY.length(); i++) {
      var other = (char) (PETERS_KEY.charAt(i) + 1);
      refuseKey(PETERS_KEY.substring(0, i) + other + PETERS_KEY.substring(i + 1));
    }
    refuseKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
    refuseKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        go.sum database tree
        15081221
        BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=

        — sum.golang.org Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo=
        — test.example.com /Pa7Y/dUvWMAAAAAQVwkQVi81ArPV7BIaQYrMIxyzY0m8a4BdeeBhSKd3PviPK4/3Sd+NKSc5N7PDTCfAkUSVniN+R2oKIggA4iiDQ==
        """,
        """
        go.sum database tree
        63096908
        8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=

        — sum.golang.org Az3gri/oVBN1jAhNZ/iS+W31psFAWRT20/GyrhpU6taFwulQGetBkH5S7wpGXdS935jiIGiUUAXBVHzT/P6fYhqAmAk=
        """
      })
  void whatGosChecksumDatabaseSignedHolds(String checkpoint) {
    note(checkpoint).demandSignatureOf(GO);

    var other = note(checkpoint.replace("\n\n—", "more\n\n—"));
    assertThatThrownBy(() -> other.demandSignatureOf(GO)).hasMessageContaining("is wrong");
  }

  @Test
  void theirTreeIsRead() {
    assertThat(Checkpoint.parse(TREE + TREE_ROOT).size()).isEqualTo(123_456_789_012L);
    assertThat(
            Checkpoint.parse(TREE + TREE_ROOT)
                .hasRoot(MerkleHashes.leaf("hello world".getBytes(UTF_8))))
        .isTrue();
    assertThat(Checkpoint.parse(TREE + TREE_ROOT + "JOE\n".repeat(1_000)).root())
        .isEqualTo(TREE_ROOT.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go.sum database tree\n0xabcdef\n" + TREE_ROOT,
        TREE + "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBTOOBIG=\n",
        TREE + TREE_ROOT + "JOE"
      })
  void theirBadTreesAreRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Fault.class);
  }

  @Test
  void theExamplesOfTheDocumentsAreRead() {
    var poem =
        note(
            """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """);
    assertThat(poem.text()).endsWith(":\n\ned è subito sera.\n");
    var sofa =
        note(
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """);
    assertThat(Checkpoint.parse(sofa.text()).size()).isEqualTo(20_852_163);
  }

  private static SignedNote note(String text) {
    return SignedNote.parse(text.getBytes(UTF_8));
  }

  private static void refuseKey(String line) {
    assertThatThrownBy(() -> VerifierKey.parse(line)).as(line).isInstanceOf(Fault.class);
  }
}
