/** Which places reports name, how often, when, and where several sources see harm. */
@org.jspecify.annotations.NullMarked
package org.softintel.report.place;
