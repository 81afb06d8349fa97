/** Telling the team inbox, reliably: outbox, courier, sealed mail and notices. */
@NullMarked
package org.softintel.delivery;

import org.jspecify.annotations.NullMarked;
