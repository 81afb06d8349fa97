/** The time. */
@NullMarked
package org.softintel.platform.time;

import org.jspecify.annotations.NullMarked;
