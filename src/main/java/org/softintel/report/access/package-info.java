/** Who may read a report: everybody of the desk, or only those whom a lead has named. */
@NullMarked
package org.softintel.report.access;

import org.jspecify.annotations.NullMarked;
