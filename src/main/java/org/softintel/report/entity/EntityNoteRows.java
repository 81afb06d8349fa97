package org.softintel.report.entity;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.SealedRows;
import org.softintel.platform.sealing.SharedKeySealer;

/** The table of notes. */
@Singleton
class EntityNoteRows extends SealedRows<EntityNote> {
  /** The longest row id, account and note fit, whatever alphabet they are in. */
  static final Layout<EntityNote> LAYOUT = new Layout<>("entity_note", 2_530, EntityNote.class);

  EntityNoteRows(SharedKeySealer sealer, InstantSource clock, Sql sql) {
    super(sealer, clock, sql, LAYOUT);
  }

  void insert(EntityNote note) {
    insert(note.id(), note.at(), note);
  }
}
