/** Live updates of open pages: streams send counts; names appear only on a page. */
@NullMarked
package org.softintel.desk.live;

import org.jspecify.annotations.NullMarked;
