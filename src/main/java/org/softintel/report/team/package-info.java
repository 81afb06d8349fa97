/** The people of the desk: who has been seen there, and can be chosen where a list asks for one. */
@NullMarked
package org.softintel.report.team;

import org.jspecify.annotations.NullMarked;
