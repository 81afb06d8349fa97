/** How a report stands, how it can end, and who may do what with it as it stands. */
@NullMarked
package org.softintel.report.status;

import org.jspecify.annotations.NullMarked;
