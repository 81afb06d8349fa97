/** Clocks that count working hours: when something is due, and how much is left. */
@NullMarked
package org.softintel.report.deadline;

import org.jspecify.annotations.NullMarked;
