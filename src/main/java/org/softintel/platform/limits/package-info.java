/** How often one account and one address may call what costs much or tells much. */
@NullMarked
package org.softintel.platform.limits;

import org.jspecify.annotations.NullMarked;
