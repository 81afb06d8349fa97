package org.softintel.report.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.question.RowGroup;

class EntityNoteRowsTest {
  @Test
  void theLongestNoteFitsAndIsReadAsItWasWritten() {
    var row = new RowMention(UUID.randomUUID(), "\uD83D\uDE42".repeat(32), RowGroup.CHILDREN);
    var note =
        new EntityNote(
            UUID.randomUUID(),
            row,
            20,
            "\uD83D\uDE42".repeat(EntityNote.MOST_CHARS),
            Optional.of(LocalDate.of(2027, 12, 31)),
            UUID.randomUUID().toString(),
            Instant.parse("2026-11-29T12:34:56.123456Z"));

    var bytes = EntityNoteRows.LAYOUT.bytes(note);

    assertThat(bytes).hasSize(EntityNoteRows.LAYOUT.bytes());
    assertThat(StrictJson.read(bytes, EntityNote.class)).isEqualTo(note);
  }
}
