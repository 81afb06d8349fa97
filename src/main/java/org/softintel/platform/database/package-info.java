/** Plain SQL, and ids that sort by time (UUID version 7). */
@NullMarked
package org.softintel.platform.database;

import org.jspecify.annotations.NullMarked;
