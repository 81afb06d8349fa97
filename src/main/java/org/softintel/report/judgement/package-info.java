/** What people judge about rows of reports: whether they are the same, and what follows from it. */
@NullMarked
package org.softintel.report.judgement;

import org.jspecify.annotations.NullMarked;
