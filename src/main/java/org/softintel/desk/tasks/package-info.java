/** What somebody of the team is to do about a report, for whom, and by when. */
@NullMarked
package org.softintel.desk.tasks;

import org.jspecify.annotations.NullMarked;
