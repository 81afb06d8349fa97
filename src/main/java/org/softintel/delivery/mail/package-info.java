/** Makes, signs, encrypts and sends mails, whatever they say. */
@NullMarked
package org.softintel.delivery.mail;

import org.jspecify.annotations.NullMarked;
