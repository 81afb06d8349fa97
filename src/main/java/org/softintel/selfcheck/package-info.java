/** The service's own check that the log holds, again and again from the first entry. */
@NullMarked
package org.softintel.selfcheck;

import org.jspecify.annotations.NullMarked;
