/**
 * How a mail is made, signed and encrypted, and carried; what it says is nobody's business here.
 */
@NullMarked
package org.softintel.delivery.mail;

import org.jspecify.annotations.NullMarked;
