/** The information report: what is asked, what was sent, and the only way in or out of it. */
@NullMarked
package org.softintel.report.store;

import org.jspecify.annotations.NullMarked;
