/** Says whether two people that were written down may be one, with its reasons; stores nothing. */
@NullMarked
package org.softintel.report.linking;

import org.jspecify.annotations.NullMarked;
