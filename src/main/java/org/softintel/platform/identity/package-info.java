/** Who is acting, for which agency, in which roles. */
@NullMarked
package org.softintel.platform.identity;

import org.jspecify.annotations.NullMarked;
