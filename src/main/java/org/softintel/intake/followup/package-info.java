/** What a reporter sees after sending: status, questions of the team, additions and receipts. */
@NullMarked
package org.softintel.intake.followup;

import org.jspecify.annotations.NullMarked;
