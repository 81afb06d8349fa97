/** The pages on which a report is written, checked and sent. */
@NullMarked
package org.softintel.intake.pages;

import org.jspecify.annotations.NullMarked;
