/** What would make a report easier to use: offers and remarks, never a condition for sending it. */
@NullMarked
package org.softintel.report.quality;

import org.jspecify.annotations.NullMarked;
