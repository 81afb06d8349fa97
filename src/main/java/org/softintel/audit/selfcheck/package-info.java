/** The service's own check that the log holds, again and again from the first entry. */
@NullMarked
package org.softintel.audit.selfcheck;

import org.jspecify.annotations.NullMarked;
