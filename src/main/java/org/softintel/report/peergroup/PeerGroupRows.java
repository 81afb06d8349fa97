package org.softintel.report.peergroup;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.SealedRows;
import org.softintel.platform.sealing.SharedKeySealer;

/** The table of groups. */
@Singleton
class PeerGroupRows extends SealedRows<PeerGroup> {
  /** The longest texts and the most members fit, whatever alphabet they are in. */
  static final Layout<PeerGroup> LAYOUT = new Layout<>("peer_group", 98_274, PeerGroup.class);

  PeerGroupRows(SharedKeySealer sealer, InstantSource clock, Sql sql) {
    super(sealer, clock, sql, LAYOUT);
  }
}
