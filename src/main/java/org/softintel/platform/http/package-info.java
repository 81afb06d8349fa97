/** What every request and response goes through: limits, headers, sign-in, errors. */
@NullMarked
package org.softintel.platform.http;

import org.jspecify.annotations.NullMarked;
