/** What happened around one report, in the order in which it happened or was learnt. */
@NullMarked
package org.softintel.timeline;

import org.jspecify.annotations.NullMarked;
