/** The signed Merkle tree over the audit trail, and the tiles from which anybody can check it. */
@NullMarked
package org.softintel.audit.log;

import org.jspecify.annotations.NullMarked;
