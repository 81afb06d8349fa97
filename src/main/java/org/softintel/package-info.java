/** Starts the service and the command {@code reindex}. */
@NullMarked
package org.softintel;

import org.jspecify.annotations.NullMarked;
