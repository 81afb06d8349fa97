/** Finds reports by what they hold, although all of it is sealed: through blind indexes. */
@NullMarked
package org.softintel.report.search;

import org.jspecify.annotations.NullMarked;
