/**
 * The search page of the desk: which reports hold this registration, phone, account, name or
 * postcode.
 */
@NullMarked
package org.softintel.research;

import org.jspecify.annotations.NullMarked;
