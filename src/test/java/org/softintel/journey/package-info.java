/** Whole stories, told to the packaged application between its real neighbours. */
@NullMarked
package org.softintel.journey;

import org.jspecify.annotations.NullMarked;
