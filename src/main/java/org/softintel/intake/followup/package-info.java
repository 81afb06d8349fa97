/** For who sent a report: the proof that it was recorded, as a page, a file and a QR code. */
@NullMarked
package org.softintel.intake.followup;

import org.jspecify.annotations.NullMarked;
