/** The outbox: mail is put in by a transaction, and sent by a relay until it has arrived. */
@NullMarked
package org.softintel.delivery.outbox;

import org.jspecify.annotations.NullMarked;
