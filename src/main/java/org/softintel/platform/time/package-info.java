/** The clock that is injected, and work that is done again and again. */
@NullMarked
package org.softintel.platform.time;

import org.jspecify.annotations.NullMarked;
