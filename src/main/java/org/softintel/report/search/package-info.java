/** Finds reports by what they hold, although all of it is sealed: by keyed hashes in memory. */
@NullMarked
package org.softintel.report.search;

import org.jspecify.annotations.NullMarked;
