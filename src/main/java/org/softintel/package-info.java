/** The programs that can be started; the product stands in the nine wings below. */
@NullMarked
package org.softintel;

import org.jspecify.annotations.NullMarked;
