/** What rows need that entities do not give: ids in the order of time, and SQL as it is. */
@NullMarked
package org.softintel.platform.database;

import org.jspecify.annotations.NullMarked;
