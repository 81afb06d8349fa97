/** A report is written and sent, and its reporter follows it. */
@NullMarked
package org.softintel.intake;

import org.jspecify.annotations.NullMarked;
