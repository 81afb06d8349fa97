/** All mail leaves through here, reliably. */
@NullMarked
package org.softintel.delivery;

import org.jspecify.annotations.NullMarked;
