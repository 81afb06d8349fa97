/** The public pages: no sign-in, nothing personal. */
@NullMarked
package org.softintel.guidance.pages;

import org.jspecify.annotations.NullMarked;
