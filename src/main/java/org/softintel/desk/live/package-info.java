/** Live updates of open pages: counts over one stream, names on a page only. */
@NullMarked
package org.softintel.desk.live;

import org.jspecify.annotations.NullMarked;
