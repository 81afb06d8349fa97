/** The page of one report: its content, its history, the question for a reason, and printing. */
@NullMarked
package org.softintel.desk.view;

import org.jspecify.annotations.NullMarked;
