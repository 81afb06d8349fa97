package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.log.LastSigned.NotContinued;

/** A database that was put back in time, or changed for another, gets no second log. */
class LastSignedTest {
  private static final String NOTE =
      """
      softintel.example/audit
      7
      47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

      — softintel.example/audit x08go/ZJkuBS9UG/
      """;

  private static final String LATER = NOTE.replace("\n7\n", "\n12\n");

  @TempDir Path folder;

  @Test
  void theCheckpointThatWasKeptMustBeInTheDatabase() {
    var kept = new LastSigned(Optional.of(folder.resolve("last")));
    assertThatCode(() -> kept.demandThatNothingIsLost(at(0, ""))).doesNotThrowAnyException();

    kept.keep(NOTE);

    assertThatCode(() -> kept.demandThatNothingIsLost(at(7, NOTE))).doesNotThrowAnyException();
    assertThatThrownBy(() -> kept.demandThatNothingIsLost(at(6, NOTE)))
        .isInstanceOf(NotContinued.class);
    assertThatThrownBy(() -> kept.demandThatNothingIsLost(at(7, NOTE.replace('4', '5'))))
        .isInstanceOf(NotContinued.class);
  }

  @Test
  void whatAnotherProcessSignedIsKeptAsWell() throws IOException {
    var file = folder.resolve("last");
    var kept = new LastSigned(Optional.of(file));
    kept.keep(NOTE);

    kept.follow(Optional.of(LATER), at(7, NOTE));

    assertThat(Files.readString(file)).isEqualTo(LATER);
    assertThatThrownBy(() -> kept.follow(Optional.of(NOTE), at(7, NOTE)))
        .isInstanceOf(NotContinued.class);
    assertThatThrownBy(() -> kept.follow(Optional.empty(), at(0, "")))
        .isInstanceOf(NotContinued.class);
    assertThat(Files.readString(file)).isEqualTo(LATER);
  }

  @Test
  void whoeverIsSlowerDoesNotBringBackWhatIsOlder() throws IOException {
    var file = folder.resolve("last");
    new LastSigned(Optional.of(file)).keep(LATER);

    new LastSigned(Optional.of(file)).keep(NOTE);

    assertThat(Files.readString(file)).isEqualTo(LATER);
  }

  /** What a full disk or a power cut may leave: nobody can tell then what was signed. */
  @ParameterizedTest
  @ValueSource(strings = {"", "softintel.example/audit\n7", "\u0000\u0000\u0000\u0000"})
  void aFileThatWasCutShortIsNotTakenForAnEmptyLog(String left) throws IOException {
    var file = folder.resolve("last");
    Files.writeString(file, left);
    var kept = new LastSigned(Optional.of(file));

    assertThatThrownBy(() -> kept.demandThatNothingIsLost(at(7, NOTE)))
        .isInstanceOf(NotContinued.class)
        .hasMessage("the file of the last checkpoint cannot be read");
  }

  @Test
  void aDiskThatTakesNothingIsSaidAndTriedAgain() throws IOException {
    var disk = folder.resolve("mount");
    var kept = new LastSigned(Optional.of(disk.resolve("last")));
    assertThatThrownBy(() -> kept.keep(NOTE)).isInstanceOf(UncheckedIOException.class);

    Files.createDirectory(disk);
    kept.follow(Optional.of(NOTE), at(7, NOTE));

    assertThat(disk.resolve("last")).hasContent(NOTE);
  }

  @Test
  void withoutAFileTheProcessRemembersWhileItLives() {
    var none = new LastSigned(Optional.empty());
    assertThatCode(() -> none.demandThatNothingIsLost(at(0, ""))).doesNotThrowAnyException();

    none.keep(NOTE);

    assertThatThrownBy(() -> none.demandThatNothingIsLost(at(0, "")))
        .isInstanceOf(NotContinued.class);
    assertThatCode(() -> none.demandThatNothingIsLost(at(7, NOTE))).doesNotThrowAnyException();
  }

  @Test
  void aFileThatWentAwayIsNotForgotten() throws IOException {
    var file = folder.resolve("last");
    var kept = new LastSigned(Optional.of(file));
    kept.keep(LATER);
    Files.delete(file);

    assertThatThrownBy(() -> kept.follow(Optional.of(NOTE), at(7, NOTE)))
        .isInstanceOf(NotContinued.class);

    assertThat(file).doesNotExist();
    kept.keep(LATER.replace("\n12\n", "\n13\n"));
    assertThat(file).exists();
  }

  private static LongFunction<Optional<String>> at(long size, String note) {
    return asked -> asked == size ? Optional.of(note) : Optional.empty();
  }
}
