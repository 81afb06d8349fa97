/** What anybody may read without signing in. */
@NullMarked
package org.softintel.guidance;

import org.jspecify.annotations.NullMarked;
