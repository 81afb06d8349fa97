/** Who of the desk has read which report. */
@NullMarked
package org.softintel.reading;

import org.jspecify.annotations.NullMarked;
