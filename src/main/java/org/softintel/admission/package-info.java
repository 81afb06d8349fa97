/** Writes down who signed in or out, and who was turned away before anything was done. */
@NullMarked
package org.softintel.admission;

import org.jspecify.annotations.NullMarked;
