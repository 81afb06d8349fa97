/** What the team makes of a report: who has it, what they add to it, how it ended. */
@NullMarked
package org.softintel.report.casework;

import org.jspecify.annotations.NullMarked;
