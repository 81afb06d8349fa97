/** Advice to the reporter before a report is sent: missing details and wording. */
@NullMarked
package org.softintel.intake.advice;

import org.jspecify.annotations.NullMarked;
