/** Values that the team watches for, and alerts that it has put off. */
@NullMarked
package org.softintel.report.watchlist;

import org.jspecify.annotations.NullMarked;
