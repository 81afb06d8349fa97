/** Passing on: what leaves the team, to whom, why, and under which conditions. */
@NullMarked
package org.softintel.desk.disclosure;

import org.jspecify.annotations.NullMarked;
