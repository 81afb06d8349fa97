/** The question pages on which a report is written, saved at every Continue. */
@NullMarked
package org.softintel.intake.pages;

import org.jspecify.annotations.NullMarked;
