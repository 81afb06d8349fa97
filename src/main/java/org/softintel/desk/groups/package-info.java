/** Pages of groups: what each is for, who and what is in it, and until when. */
@NullMarked
package org.softintel.desk.groups;

import org.jspecify.annotations.NullMarked;
