/** Telling the leads what runs late: once for each run of a clock, and one digest a day. */
@NullMarked
package org.softintel.desk.escalation;

import org.jspecify.annotations.NullMarked;
