package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.desk.inbox.InboxCursor.Way;

/** Where a page ended comes back as it was written, and nothing else is taken for it. */
class InboxCursorTest {
  private static final String PLACE = ".1795790000000000.01936f2e-0000-7000-8000-00000000beef";

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.0", "d3.1795790000000000", "n1.2"})
  void whatIsWrittenIsReadAgain(String standing) {
    assertThat(InboxCursor.read(Way.AFTER, standing + PLACE).written().text())
        .isEqualTo(standing + PLACE);
  }

  @Test
  void itKnowsWhereThePageEndedWithoutTheReport() {
    var read = InboxCursor.read(Way.BEFORE, "d2.7" + PLACE);

    assertThat(read.part()).isEqualTo(InboxPart.URGENT);
    assertThat(read.strength()).isEqualTo(2);
    assertThat(read.standing()).isEqualTo(7);
    assertThat(read.received()).isEqualTo(Instant.ofEpochSecond(1_795_790_000));
    assertThat(InboxCursor.read(Way.AFTER, "1.7" + PLACE).part()).isEqualTo(InboxPart.REST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SI-4K7M-2QX9",
        "7",
        "1.7.1795790000000000",
        "d7.1795790000000000.01936f2e-0000-7000-8000-00000000beef",
        "x1.7.1795790000000000.01936f2e-0000-7000-8000-00000000beef",
        "1.7.1795790000000000.01936f2e",
        "1.7.1795790000000000.01936f2e-0000-7000-8000-00000000beefb",
        "12.7.1795790000000000.01936f2e-0000-7000-8000-00000000beef",
        "1.77777777777777777.1.01936f2e-0000-7000-8000-00000000beef"
      })
  void anythingElseIsNowhere(String typed) {
    assertThatThrownBy(() -> InboxCursor.read(Way.AFTER, typed))
        .isInstanceOf(NotFoundException.class);
  }
}
