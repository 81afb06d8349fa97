/**
 * The log over the audit trail: takes committed entries into a Merkle tree, signs what the tree is,
 * and hands out tiles from which anybody can check it.
 */
@NullMarked
package org.softintel.audit.log;

import org.jspecify.annotations.NullMarked;
