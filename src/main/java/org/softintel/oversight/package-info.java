/** Auditors watch who read what, and statistics show totals. */
@NullMarked
package org.softintel.oversight;

import org.jspecify.annotations.NullMarked;
