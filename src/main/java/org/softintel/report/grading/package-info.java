/** The 3x5x2 grading: what the codes mean, and which ones a reporter's plain answers suggest. */
@NullMarked
package org.softintel.report.grading;

import org.jspecify.annotations.NullMarked;
