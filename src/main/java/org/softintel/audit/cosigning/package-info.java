/** Asks witnesses elsewhere to sign the log's checkpoints, and keeps what they sign. */
@NullMarked
package org.softintel.audit.cosigning;

import org.jspecify.annotations.NullMarked;
