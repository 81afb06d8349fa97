/** Stores and opens information reports and additions; the only way to their content. */
@NullMarked
package org.softintel.report.store;

import org.jspecify.annotations.NullMarked;
