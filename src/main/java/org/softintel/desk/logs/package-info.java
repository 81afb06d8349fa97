/** Sanitised logs: versions of a report, written by hand, that can be passed on. */
@NullMarked
package org.softintel.desk.logs;

import org.jspecify.annotations.NullMarked;
