/** What the team makes of a report: who has it, what they add to it, what became of it. */
@NullMarked
package org.softintel.report.casework;

import org.jspecify.annotations.NullMarked;
