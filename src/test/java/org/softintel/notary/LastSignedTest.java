package org.softintel.notary;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.notary.LastSigned.LogWentBack;

/** A database that was put back in time, or changed for another, gets no second log. */
class LastSignedTest {
  private static final String NOTE =
      """
      softintel.example/audit
      7
      47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

      — softintel.example/audit x08go/ZJkuBS9UG/
      """;

  @TempDir Path folder;

  @Test
  void theCheckpointThatWasKeptMustBeInTheDatabase() {
    var kept = new LastSigned(Optional.of(folder.resolve("last")));
    assertThatCode(() -> kept.demandThatNothingIsLost(at(0, ""))).doesNotThrowAnyException();

    kept.keep(NOTE);

    assertThatCode(() -> kept.demandThatNothingIsLost(at(7, NOTE))).doesNotThrowAnyException();
    assertThatThrownBy(() -> kept.demandThatNothingIsLost(at(6, NOTE)))
        .isInstanceOf(LogWentBack.class);
    assertThatThrownBy(() -> kept.demandThatNothingIsLost(at(7, NOTE.replace('4', '5'))))
        .isInstanceOf(LogWentBack.class);
  }

  @Test
  void withoutAFileNothingIsAsked() {
    var none = new LastSigned(Optional.empty());
    none.keep(NOTE);

    assertThatCode(() -> none.demandThatNothingIsLost(at(0, ""))).doesNotThrowAnyException();
  }

  private static LongFunction<Optional<String>> at(long size, String note) {
    return asked -> asked == size ? Optional.of(note) : Optional.empty();
  }
}
