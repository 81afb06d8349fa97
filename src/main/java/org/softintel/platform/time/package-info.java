/** The clock that is injected. */
@NullMarked
package org.softintel.platform.time;

import org.jspecify.annotations.NullMarked;
