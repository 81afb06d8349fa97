/** Statistics: all numbers for the team, no small ones for those who watch or run it. */
@NullMarked
package org.softintel.oversight.statistics;

import org.jspecify.annotations.NullMarked;
