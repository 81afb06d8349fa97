/** What every page needs and no feature owns: layout, forms, errors, headers, assets, the clock. */
@NullMarked
package org.softintel.platform.http;

import org.jspecify.annotations.NullMarked;
