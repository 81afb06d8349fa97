/** Plain SQL, ids that sort by time (UUID version 7), and whether the database takes writes. */
@NullMarked
package org.softintel.platform.database;

import org.jspecify.annotations.NullMarked;
