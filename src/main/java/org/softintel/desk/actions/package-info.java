/** The actions of an officer on a report: one form for each, and one page for all of them. */
@NullMarked
package org.softintel.desk.actions;

import org.jspecify.annotations.NullMarked;
