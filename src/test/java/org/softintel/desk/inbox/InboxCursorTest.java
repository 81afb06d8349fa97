package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.desk.inbox.InboxCursor.Way;

/** Where a page ended comes back as it was written, and nothing else is taken for it. */
class InboxCursorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SI-4K7M-2QX9",
        "SI-4K7M-2QX9.2",
        "SI-4K7M-2QX9.d1795790000000000",
        "SI-4K7M-2QX9.n2"
      })
  void whatIsWrittenIsReadAgain(String written) {
    assertThat(InboxCursor.read(Way.AFTER, written).written().text()).isEqualTo(written);
  }

  @Test
  void itKnowsWhetherThePageEndedAmongThoseInDanger() {
    assertThat(InboxCursor.read(Way.BEFORE, "SI-X.d7"))
        .isEqualTo(new InboxCursor(Way.BEFORE, "SI-X", InboxPart.URGENT, Optional.of(7L)));
    assertThat(InboxCursor.read(Way.AFTER, "SI-X.7").part()).isEqualTo(InboxPart.REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SI-X.", "SI-X.d", "SI-X.x7", "SI-X.7.7"})
  void anythingElseIsNowhere(String typed) {
    assertThatThrownBy(() -> InboxCursor.read(Way.AFTER, typed))
        .isInstanceOf(NotFoundException.class);
  }
}
