/** What an officer writes down about a report: each kind is a form, and all of them one page. */
@NullMarked
package org.softintel.desk.actions;

import org.jspecify.annotations.NullMarked;
