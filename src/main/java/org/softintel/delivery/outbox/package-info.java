/** The outbox: a transaction adds a mail, and the relay tries until the mail server accepts it. */
@NullMarked
package org.softintel.delivery.outbox;

import org.jspecify.annotations.NullMarked;
