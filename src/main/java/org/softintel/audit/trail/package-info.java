/** Who did what to which report, when and why: an append-only trail that holds no content. */
@NullMarked
package org.softintel.audit.trail;

import org.jspecify.annotations.NullMarked;
