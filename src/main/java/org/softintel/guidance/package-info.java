/** The public pages: no sign-in, nothing personal. */
@NullMarked
package org.softintel.guidance;

import org.jspecify.annotations.NullMarked;
