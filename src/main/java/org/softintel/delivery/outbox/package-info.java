/** Telling the team inbox, reliably: outbox, courier, alarms and what a notice says. */
@NullMarked
package org.softintel.delivery.outbox;

import org.jspecify.annotations.NullMarked;
