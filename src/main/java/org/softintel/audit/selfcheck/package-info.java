/** The service's own checks that the log holds, and that the database holds what it says. */
@NullMarked
package org.softintel.audit.selfcheck;

import org.jspecify.annotations.NullMarked;
