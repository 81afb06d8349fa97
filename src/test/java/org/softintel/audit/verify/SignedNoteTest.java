package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the example that golang.org/x/mod/sumdb/note documents. */
class SignedNoteTest {
  private static final VerifierKey KEY =
      VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n");
  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void thePublicExampleHolds() {
    var note = SignedNote.parse(NOTE.getBytes(UTF_8));

    note.demandSignatureOf(KEY);

    assertThat(note.text()).endsWith("your problem is.\n");
  }

  @Test
  void anotherTextDoesNotHold() {
    var note = SignedNote.parse(NOTE.replace("answer", "Answer").getBytes(UTF_8));

    assertThatThrownBy(() -> note.demandSignatureOf(KEY))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("is wrong");
  }

  @Test
  void aSignatureByAStrangerDoesNotCount() {
    var note = SignedNote.parse(NOTE.replace("— Peter", "— Paula").getBytes(UTF_8));

    assertThatThrownBy(() -> note.demandSignatureOf(KEY)).hasMessageContaining("no signature by");
  }

  /** Other readers pass over the last bits of its base64: they are no reason to read no note. */
  @Test
  void aStrangersLineOfOddBitsSpoilsNothingAndOurOwnIsWrong() {
    var stranger = "— stranger.example x08go/ZJkuB=\n";
    SignedNote.parse((NOTE + stranger).getBytes(UTF_8)).demandSignatureOf(KEY);

    var odd = SignedNote.parse(NOTE.replace("nAM=\n", "nAN=\n").getBytes(UTF_8));

    assertThatThrownBy(() -> odd.demandSignatureOf(KEY)).hasMessageContaining("is wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\nno signature\n",
        "text\n\n— name x08go\n",
        "text\n\n— name x08go/ZJ",
        "text\n\n— name x08go/ZJAA\n",
        "text\n\n— name x08go/ZJA===\n",
        "text\n\n— name x08g!/ZJ\n",
        "text\n\n— na+me x08go/ZJ\n",
        "text\n\n- name x08go/ZJ\n",
        "te\u0001xt\n\n— name x08go/ZJ\n",
        "text\n\n— name x08go/ZJ\n\n"
      })
  void whatIsNoNoteIsRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8))).isInstanceOf(Fault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "name+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PaulaNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AQ=="
      })
  void whatIsNoKeyIsRefused(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Fault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n1\nAAAA\n",
        "origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n0\n",
        "origin\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nmore\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Fault.class);
  }

  @Test
  void aCheckpointMayHoldFurtherLines() {
    var text = "origin\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nfurther\n";

    assertThat(Checkpoint.parse(text).size()).isZero();
  }
}
