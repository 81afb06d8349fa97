/** What happens at the desk while a page is open: counts over one stream, names on a page only. */
@NullMarked
package org.softintel.desk.live;

import org.jspecify.annotations.NullMarked;
