/** The child sexual exploitation (CSE) team works on reports. */
@NullMarked
package org.softintel.desk;

import org.jspecify.annotations.NullMarked;
