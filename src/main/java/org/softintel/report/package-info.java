/** The report and its life, from the questions it answers to how it is closed. */
@NullMarked
package org.softintel.report;

import org.jspecify.annotations.NullMarked;
