/** Sanitised logs: a second text, made from a report by hand, which is all that leaves the team. */
@NullMarked
package org.softintel.desk.logs;

import org.jspecify.annotations.NullMarked;
