/** Totals over reports, kept as things happen: in codes and times, of no report in particular. */
@NullMarked
package org.softintel.report.totals;

import org.jspecify.annotations.NullMarked;
