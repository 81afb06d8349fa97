/** Statistics: exact numbers for the team, small ones suppressed for auditors and managers. */
@NullMarked
package org.softintel.oversight.statistics;

import org.jspecify.annotations.NullMarked;
