/** Who is acting, for which agency, in which roles. */
@NullMarked
package org.softintel.identity;

import org.jspecify.annotations.NullMarked;
